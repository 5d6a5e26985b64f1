import { Migration } from '@mikro-orm/migrations';

/** Votes by day, kept like the counter of all votes. */
export class Migration20261124000400 extends Migration {
  override up(): void {
    // Votes that stand, by the Korean day on which they were cast: a page shows how they came in without
    // counting them, and the city how many there were today. Kept by the statements that keep vote_count.
    this.addSql(`
      create table daily_tally (
        proposal_id uuid not null,
        round int not null,
        day date not null,
        votes int not null check (votes >= 0),
        primary key (proposal_id, round, day),
        foreign key (proposal_id, round) references round (proposal_id, number)
      ) with (fillfactor = 80)`);
    this.addSql('create index daily_tally_day on daily_tally (day)');
    this.addSql(`
      insert into daily_tally (proposal_id, round, day, votes)
      select proposal_id, round, (cast_at at time zone 'Asia/Seoul')::date, count(*) from vote group by 1, 2, 3`);
  }

  override down(): void {
    this.addSql('drop table daily_tally');
  }
}
