/* What a database does all day, in rounds: inserts in a transaction, an index, look-ups by key, a scan with a filter, a
 * join, grouping with text functions, updates and deletes. ROUNDS is the first argument. */
#include <stdio.h>
#include <stdlib.h>

#include "sqlite3.h"

static sqlite3 *db;

static void fail(const char *what)
{
	fprintf(stderr, "sqlite: %s: %s\n", what, sqlite3_errmsg(db));
	exit(1);
}

static void run(const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail(sql);
}

static sqlite3_stmt *prepare(const char *sql)
{
	sqlite3_stmt *s;

	if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) != SQLITE_OK)
		fail(sql);
	return s;
}

static void fill(int nrows)
{
	sqlite3_stmt *s = prepare("insert into item(id, owner, price, name) values (?, ?, ?, ?)");
	unsigned seed = 1;

	run("begin");
	for (int i = 0; i < nrows; i++) {
		char name[64];

		seed = seed * 1103515245u + 12345u;
		snprintf(name, sizeof(name), "item %u of owner %u", seed >> 8, seed >> 20);
		sqlite3_bind_int(s, 1, i);
		sqlite3_bind_int(s, 2, (int)(seed >> 16) % 1000);
		sqlite3_bind_double(s, 3, (seed >> 4) % 10000 / 100.0);
		sqlite3_bind_text(s, 4, name, -1, SQLITE_TRANSIENT);
		if (sqlite3_step(s) != SQLITE_DONE)
			fail("insert");
		sqlite3_reset(s);
	}
	run("commit");
	sqlite3_finalize(s);
}

static void look_up(int nrows, int times)
{
	sqlite3_stmt *s = prepare("select name, price from item where id = ?");
	unsigned seed = 7;

	for (int i = 0; i < times; i++) {
		seed = seed * 1103515245u + 12345u;
		sqlite3_bind_int(s, 1, (int)(seed >> 8) % nrows);
		if (sqlite3_step(s) == SQLITE_ERROR)
			fail("look-up");
		sqlite3_reset(s);
	}
	sqlite3_finalize(s);
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 1, nrows = 100000;

	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		fail("open");
	for (int i = 0; i < rounds; i++) {
		run("create table item(id integer primary key, owner int, price real, name text);"
		    "create table owner(id integer primary key, city text)");
		run("with recursive n(i) as (select 0 union all select i + 1 from n where i < 999)"
		    " insert into owner select i, 'city ' || (i % 37) from n");
		fill(nrows);
		run("create index by_owner on item(owner, price)");
		look_up(nrows, 200000);
		run("select count(*), avg(price) from item where name like '%9%7%' and price > 20");
		run("select city, sum(price), max(length(name)) from item join owner on owner.id = item.owner"
		    " group by city order by 2 desc");
		run("select upper(substr(name, 1, 8)) as head, count(*) from item group by head having "
		    "count(*) > 1");
		run("select * from item order by name limit 100");
		run("update item set price = price * 1.1 where owner % 3 = 0");
		run("delete from item where owner % 7 = 0");
		run("drop table item; drop table owner");
	}
	sqlite3_close(db);
	return 0;
}
