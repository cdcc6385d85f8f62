-- The change feed tells of the registry too: of each entry its newest state, which stands in `published`, at the place of its last change.

-- A relay of the release before would send entries and give them no place. It finds no lease any more, and what it holds is waited for.
update relay_lease set id = 3 where id = 2;
do sleep(greatest(0, (select timestampdiff(second, utc_timestamp(), valid_until) + 1 from relay_lease)));

create table entry_feed (
  event_key varchar(240) character set utf8mb4 collate utf8mb4_bin not null primary key,
  revision  bigint not null comment 'that was sent last; one that is sent again keeps its place',
  kind      varchar(40) character set ascii collate ascii_bin not null,
  province  varchar(60) character set utf8mb4 collate utf8mb4_bin comment 'null: for everybody',
  position  bigint not null,
  unique key entry_position (position)
);

select last into @last from feed_position where id = 1 for update;
insert into entry_feed (event_key, revision, kind, province, position)
select event_key, revision, substring_index(event_key, '/', 1), json_value(payload, '$.province'),
       @last + row_number() over (order by recorded_at, event_key)
from published where payload is not null and event_key not like 'digest/%';
update feed_position set last = greatest(@last, (select coalesce(max(position), 0) from entry_feed)) where id = 1;
