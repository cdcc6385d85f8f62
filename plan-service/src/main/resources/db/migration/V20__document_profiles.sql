-- What stands on the documents of an agency: as shipped with the catalogue, and as its focal agency set it, which goes before.
create table agency_profile (
  agency   varchar(160) primary key,
  province varchar(160) not null,
  version  bigint not null default 1,
  shipped  json,
  given    json,
  key agency_profile_province (province)
);
