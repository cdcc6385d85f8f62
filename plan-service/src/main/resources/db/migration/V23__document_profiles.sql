-- What stands on the documents of an agency: as shipped with the catalogue, and as its focal agency set it, which goes before.
create table agency_profile (
  agency   varchar(160) primary key,
  province varchar(160) not null,
  version  bigint not null,
  shipped  json,
  given    json,
  index agency_profile_of_province (province)
);
