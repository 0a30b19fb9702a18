/* A workload for SQLite: schema, transactions, joins, windows, JSON, blobs, triggers, errors, recovery, backups.
 * Memory comes from malloc() alone: no lookaside memory, no page cache in one piece. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sqlite3.h"

static sqlite3 *db;
static unsigned long nrows;

static void need(int truth, const char *what)
{
	if (truth)
		return;
	fprintf(stderr, "sqlite: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
	exit(1);
}
static int row(void *data, int n, char **values, char **names)
{
	(void)data, (void)names;
	for (int i = 0; i < n; i++)
		nrows += values[i] ? strlen(values[i]) : 1;
	return 0;
}
static void run(const char *sql)
{
	char *message = NULL;
	if (sqlite3_exec(db, sql, row, NULL, &message) != SQLITE_OK) {
		fprintf(stderr, "sqlite: %s: %s\n", sql, message ? message : "");
		exit(1);
	}
}
/* Statements that are to fail. */
static void wrong(const char *sql)
{
	char *message = NULL;
	need(sqlite3_exec(db, sql, row, NULL, &message) != SQLITE_OK, sql);
	sqlite3_free(message);
}
static void twice(sqlite3_context *context, int n, sqlite3_value **values)
{
	(void)n;
	char *text = sqlite3_mprintf("%s%s", sqlite3_value_text(values[0]), sqlite3_value_text(values[0]));
	sqlite3_result_text(context, text, -1, sqlite3_free);
}
static void total_step(sqlite3_context *context, int n, sqlite3_value **values)
{
	(void)n;
	long long *sum = sqlite3_aggregate_context(context, sizeof *sum);
	if (sum)
		*sum += sqlite3_value_int64(values[0]);
	if (!sqlite3_get_auxdata(context, 0))
		sqlite3_set_auxdata(context, 0, sqlite3_malloc(10), sqlite3_free);
}
static void total_final(sqlite3_context *context)
{
	long long *sum = sqlite3_aggregate_context(context, 0);
	sqlite3_result_int64(context, sum ? *sum : 0);
}
static int backwards(void *data, int an, const void *a, int bn, const void *b)
{
	(void)data;
	int c = memcmp(a, b, (size_t)(an < bn ? an : bn));
	return c ? -c : bn - an;
}
static int authorize(void *data, int action, const char *a, const char *b, const char *c, const char *d)
{
	(void)data, (void)action, (void)a, (void)b, (void)c, (void)d;
	return SQLITE_OK;
}
static void on_update(void *data, int op, const char *schema, const char *table, sqlite3_int64 id)
{
	(void)data, (void)op, (void)schema, (void)table, (void)id;
}

static void schema(void)
{
	run("PRAGMA foreign_keys=on; PRAGMA page_size=1024; PRAGMA cache_size=50; PRAGMA auto_vacuum=full");
	run("CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, age INT DEFAULT "
	    "30 CHECK(age>=0),"
	    " note BLOB, full TEXT GENERATED ALWAYS AS (name || ' (' || age || ')') VIRTUAL)");
	run("CREATE TABLE city(name TEXT PRIMARY KEY, people INT) WITHOUT ROWID");
	run("CREATE TABLE lives(person REFERENCES person(id) ON DELETE CASCADE, city REFERENCES city(name) "
	    "ON UPDATE CASCADE,"
	    " since REAL, UNIQUE(person, city))");
	run("CREATE INDEX by_age ON person(age DESC, name); CREATE INDEX adults ON person(name) WHERE age >= "
	    "18");
	run("CREATE INDEX by_expression ON person(length(name), abs(age))");
	run("CREATE VIEW grown AS SELECT * FROM person WHERE age > 20");
	run("CREATE TABLE log(what TEXT, at INTEGER)");
	run("CREATE TRIGGER grew AFTER UPDATE OF age ON person WHEN new.age > old.age BEGIN"
	    " INSERT INTO log VALUES ('age of ' || old.name, new.age); UPDATE city SET people = people + 1 "
	    "WHERE name = 'c1'; END");
	run("CREATE TRIGGER through INSTEAD OF INSERT ON grown BEGIN INSERT INTO person(name, age) VALUES "
	    "(new.name, 99); END");
	run("CREATE TEMP TABLE scratch(a, b, c); CREATE TEMP TRIGGER t1 BEFORE DELETE ON scratch BEGIN "
	    "SELECT 1; END");
	run("CREATE TABLE strict_one(a INT, b TEXT, c ANY) STRICT");
}

static void fill(void)
{
	sqlite3_stmt *s;
	run("BEGIN");
	for (int i = 1; i <= 40; i++) {
		char *name = sqlite3_mprintf(i % 7 ? "c%d" : "it's %d", i);
		char *sql = sqlite3_mprintf("INSERT INTO city VALUES (%Q, %d)", name, i);
		run(sql);
		sqlite3_free(name);
		sqlite3_free(sql);
	}
	need(sqlite3_prepare_v2(db, "INSERT INTO person(name, age, note) VALUES (?1, ?2, :note)", -1, &s,
				NULL) == SQLITE_OK,
	     "prepare");
	for (int i = 1; i <= 3000; i++) {
		char name[40], note[2500];
		snprintf(name, sizeof name, "name %d", i * 7919 % 3001);
		memset(note, 'a' + i % 26, sizeof note);
		sqlite3_bind_text(s, 1, name, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(s, 2, i % 90);
		sqlite3_bind_blob(s, sqlite3_bind_parameter_index(s, ":note"), note, i % 50 ? i % 100 : 2500,
				  SQLITE_TRANSIENT);
		need(sqlite3_step(s) == SQLITE_DONE, "insert");
		if (i % 1000 == 0) {
			char *text = sqlite3_expanded_sql(s);
			nrows += text ? strlen(text) : 0;
			sqlite3_free(text);
		}
		sqlite3_reset(s);
		sqlite3_clear_bindings(s);
	}
	sqlite3_finalize(s);
	run("INSERT OR IGNORE INTO lives SELECT id, 'c' || (1 + id % 6), id * 0.5 FROM person WHERE id < "
	    "1000");
	run("COMMIT");
	run("INSERT INTO grown(name) VALUES ('through a view')");
	run("INSERT INTO strict_one VALUES (1, 'x', 2.5) ON CONFLICT DO NOTHING");
	run("INSERT INTO city VALUES ('c1', 5) ON CONFLICT(name) DO UPDATE SET people = excluded.people + "
	    "city.people"
	    " RETURNING name, people");
}

static void query(void)
{
	static const char *const list[] = {
		"SELECT p.name, c.people, l.since FROM person p JOIN lives l ON l.person = p.id JOIN city c "
		"ON c.name = l.city"
		" WHERE p.age BETWEEN 20 AND 40 ORDER BY c.people DESC, p.name LIMIT 50 OFFSET 5",
		"SELECT city, count(*), avg(since), group_concat(person, ';'), total(since) FROM lives GROUP "
		"BY city"
		" HAVING count(*) > 10 ORDER BY 2",
		"SELECT name, age, rank() OVER w, sum(age) OVER (PARTITION BY age % 10 ORDER BY id ROWS "
		"BETWEEN 3 PRECEDING AND"
		" CURRENT ROW), lag(name, 2, 'none') OVER w, ntile(4) OVER w, first_value(name) OVER w FROM "
		"person WHERE id < 400"
		" WINDOW w AS (ORDER BY age, name)",
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT "
		"sum(i), max(i), min(i) FROM n",
		"WITH t AS MATERIALIZED (SELECT age, count(*) k FROM person GROUP BY age) SELECT a.k + b.k "
		"FROM t a JOIN t b ON"
		" a.age = b.age + 1",
		"SELECT DISTINCT age FROM person WHERE name LIKE 'name 1%' OR name GLOB '*9' UNION SELECT id "
		"FROM person WHERE id IN"
		" (SELECT person FROM lives WHERE since > 100) EXCEPT SELECT 5 INTERSECT SELECT age FROM "
		"person ORDER BY 1",
		"SELECT * FROM person WHERE (age, name) > (50, 'name 5') AND id NOT IN (1, 2, 3, 4, 5, 6) "
		"AND EXISTS (SELECT 1 FROM"
		" lives WHERE person = person.id) LIMIT 20",
		"SELECT p.name, (SELECT max(since) FROM lives WHERE person = p.id), CASE age % 3 WHEN 0 THEN "
		"'zero' WHEN 1 THEN"
		" upper(name) ELSE substr(name, 2, 3) END FROM person p LEFT JOIN lives l ON l.person = p.id "
		"WHERE l.city IS NULL"
		" LIMIT 30",
		"SELECT json_extract(j, '$.a[1].b'), json_type(j), json_set(j, '$.c', json_array(1, 2, "
		"json_object('k', 'v'))),"
		" json_remove(j, '$.a'), json_patch(j, '{\"z\": null, \"n\": {\"m\": 1}}') FROM (SELECT"
		" '{\"a\": [1, {\"b\": \"text\"}], \"z\": 1.5, \"u\": \"\\u00e9\"}' AS j)",
		"SELECT key, value, type, fullkey FROM json_tree('{\"list\": [1, 2, {\"x\": [true, false, "
		"null]}], \"s\": \"t\"}')",
		"SELECT json_group_array(name), json_group_object(name, age) FROM person WHERE id < 200",
		"SELECT j ->> '$.x', jsonb(j), json(jsonb_insert(j, '$.y', 5)) FROM (SELECT '{\"x\": 7}' AS "
		"j)",
		"SELECT printf('%08.3f|%-20s|%,d|%q|%w', 3.14159, 'left', 1234567, 'it''s', 'a\"b'), "
		"quote(note), hex(substr(note, 1, 4)),"
		" typeof(note), zeroblob(20), replace(name, 'n', 'NN'), trim('  x  '), instr(name, 'e'), "
		"unicode('é'), char(65, 66)"
		" FROM person LIMIT 30",
		"SELECT date('2020-02-29', '+1 year'), strftime('%Y-%W %j %H:%M:%f', 0, 'unixepoch'), "
		"julianday('2000-01-01'),"
		" timediff('2021-01-01', '2020-01-01')",
		"SELECT twice(name), total_of(age) FROM person GROUP BY age ORDER BY name COLLATE backwards",
		"EXPLAIN QUERY PLAN SELECT * FROM person p, lives l, city c WHERE p.id = l.person AND c.name "
		"= l.city",
		"EXPLAIN SELECT * FROM person WHERE age = 5 ORDER BY name",
		"SELECT a.id, b.id FROM person a JOIN person b ON a.age = b.id WHERE a.name < b.name ORDER "
		"BY random() LIMIT 10",
		"SELECT name FROM person ORDER BY note DESC, full LIMIT 500",
		"SELECT * FROM pragma_table_xinfo('person'), pragma_index_list('person')",
		"SELECT * FROM sqlite_master ORDER BY name",
		"SELECT * FROM person a FULL JOIN city b ON a.name = b.name LIMIT 100",
		"SELECT * FROM (VALUES (1, 2), (3, 4), (5, 6)) AS v NATURAL JOIN (SELECT 1 AS column1, 9 AS "
		"z)",
		"SELECT sum(age) FILTER (WHERE id > 5), max(name), string_agg(name, ',' ORDER BY name DESC) "
		"FROM person WHERE id < 50",
		"SELECT 1 WHERE 'abc' LIKE '%b%' ESCAPE 'x' AND 5 IS NOT DISTINCT FROM 5 AND NOT 1 = 2 "
		"COLLATE NOCASE",
		"SELECT name FROM person INDEXED BY by_age WHERE age = 30 UNION ALL SELECT name FROM person "
		"NOT INDEXED WHERE age = 31"
		" ORDER BY name LIMIT 5",
	};
	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		run(list[i]);
	char **table, *message = NULL;
	int rows, columns;
	need(sqlite3_get_table(db, "SELECT id, name, note FROM person LIMIT 200", &table, &rows, &columns,
			       &message) == SQLITE_OK,
	     "table");
	sqlite3_free_table(table);
	need(sqlite3_get_table(db, "SELECT nothing FROM nowhere", &table, &rows, &columns, &message) !=
		     SQLITE_OK,
	     "table");
	sqlite3_free(message);
}

static void change(void)
{
	run("UPDATE person SET age = age + 1 WHERE id % 3 = 0");
	run("UPDATE person SET name = l.city FROM lives l WHERE l.person = person.id AND l.since > 400");
	run("UPDATE city SET name = 'moved' WHERE name = 'c2'");
	run("DELETE FROM person WHERE age > 80 AND id > 2000");
	run("SAVEPOINT a; DELETE FROM person WHERE id < 100; SAVEPOINT b; DELETE FROM lives; ROLLBACK TO b; "
	    "RELEASE a");
	run("BEGIN; UPDATE person SET note = zeroblob(3000) WHERE id BETWEEN 500 AND 700; ROLLBACK");
	run("BEGIN IMMEDIATE; INSERT INTO scratch SELECT id, name, note FROM person; DELETE FROM scratch "
	    "WHERE a % 2; COMMIT");
	run("REPLACE INTO city VALUES ('c3', 77)");
	run("ALTER TABLE log RENAME TO history; ALTER TABLE history ADD COLUMN extra DEFAULT 5;"
	    "ALTER TABLE history RENAME COLUMN what TO event; ALTER TABLE history DROP COLUMN extra");
	run("CREATE TABLE copy AS SELECT id, name FROM person; DROP TABLE copy; DROP INDEX adults; REINDEX; "
	    "ANALYZE");
	run("SELECT * FROM person WHERE age = 20 AND name > 'name 2'"); /* with statistics */
	run("ATTACH ':memory:' AS other; CREATE TABLE other.t(x UNIQUE); INSERT INTO other.t SELECT id FROM "
	    "person LIMIT 100;"
	    "DETACH other");
	run("PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA optimize; PRAGMA incremental_vacuum; "
	    "VACUUM");
	run("PRAGMA table_info(person); PRAGMA database_list; PRAGMA index_info(by_age); PRAGMA "
	    "compile_options; PRAGMA"
	    " collation_list; PRAGMA function_list");
}

static void failures(void)
{
	static const char *const list[] = {
		"SELEC 1",
		"SELECT * FROM missing",
		"SELECT nothing FROM person",
		"INSERT INTO person(name) VALUES (NULL)",
		"INSERT INTO person(name, age) VALUES ('x', -1)",
		"INSERT INTO lives VALUES (99999999, 'none', 1)",
		"INSERT INTO city VALUES ('c3', 1)",
		"CREATE TABLE person(a)",
		"SELECT unknown_function(1)",
		"SELECT abs()",
		"SELECT (1, 2) = 3",
		"SELECT * FROM person ORDER BY 99",
		"SELECT count(*) OVER missing FROM person",
		"INSERT INTO strict_one VALUES ('no number', 1, 1)",
		"SELECT json_extract('{bad', '$.a')",
		"COMMIT",
		"CREATE TRIGGER bad AFTER INSERT ON missing BEGIN SELECT 1; END",
		"SELECT * FROM person WHERE name MATCH 'x'",
		"WITH a AS (SELECT * FROM b), b AS (SELECT * FROM a) SELECT * FROM a",
		"SELECT 'open",
		"SELECT 1 UNION SELECT 1, 2",
		"DETACH missing",
		"ALTER TABLE person DROP COLUMN id",
		"CREATE INDEX i ON person(missing)",
		"PRAGMA integrity_check(",
		"CREATE VIEW v AS SELECT ?1",
		"SELECT sum(sum(age)) FROM person",
		"UPDATE person SET missing = 1",
		"SELECT :a, ?0",
		"INSERT INTO person VALUES (1, 2)",
		"SELECT CAST(1 AS",
		"ATTACH '/no/such/folder/file' AS x",
		"REINDEX missing",
		"CREATE TABLE t(a, a)",
		"CREATE TABLE t(a PRIMARY KEY, b PRIMARY KEY)",
		"CREATE TABLE t(a CHECK(b))",
		"SELECT * FROM person JOIN city USING(missing)",
		"SELECT RAISE(ABORT, 'x')",
		"SELECT zeroblob(2000000000)",
		"SELECT * FROM person a, person b, person c WHERE name = 1",
		"CREATE VIRTUAL TABLE v USING missing(a)",
	};
	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		wrong(list[i]);
	char deep[6000] = "SELECT ";
	memset(deep + 7, '(', 2500);
	wrong(deep);
	sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 10);
	wrong("SELECT 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1");
	sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 1000);
}

static void interfaces(void)
{
	sqlite3_stmt *s, *t;
	sqlite3_blob *blob;
	char data[100];
	need(sqlite3_prepare_v3(db, "SELECT id, name, age, note, full FROM person WHERE id > ? LIMIT 300", -1,
				SQLITE_PREPARE_PERSISTENT, &s, NULL) == SQLITE_OK,
	     "prepare");
	sqlite3_bind_int(s, 1, 10);
	while (sqlite3_step(s) == SQLITE_ROW) {
		nrows += strlen((const char *)sqlite3_column_text(s, 1));
		nrows += (size_t)sqlite3_column_bytes16(s, 1) + (size_t)sqlite3_column_bytes(s, 3);
		sqlite3_value *v = sqlite3_value_dup(sqlite3_column_value(s, 4));
		nrows += sqlite3_value_text(v) != NULL;
		sqlite3_value_free(v);
		nrows += strlen(sqlite3_column_name(s, 4));
	}
	static const char sixteen[] = "S\0E\0L\0E\0C\0T\0 \0"
				      "1\0\0";
	need(sqlite3_prepare16_v2(db, sixteen, -1, &t, NULL) == SQLITE_OK, "utf-16");
	need(sqlite3_step(t) == SQLITE_ROW && sqlite3_column_text16(t, 0), "utf-16");
	sqlite3_finalize(t);
	sqlite3_finalize(s);
	run("CREATE TABLE held(note); INSERT INTO held VALUES (zeroblob(5000))");
	need(sqlite3_blob_open(db, "main", "held", "note", 1, 1, &blob) == SQLITE_OK, "blob");
	memset(data, 7, sizeof data);
	need(sqlite3_blob_write(blob, data, sizeof data, 4000) == SQLITE_OK, "blob");
	need(sqlite3_blob_read(blob, data, sizeof data, 0) == SQLITE_OK, "blob");
	sqlite3_blob_close(blob);
	need(sqlite3_blob_open(db, "main", "held", "missing", 1, 0, &blob) != SQLITE_OK, "blob");
	sqlite3_str *text = sqlite3_str_new(db);
	for (int i = 0; i < 100; i++)
		sqlite3_str_appendf(text, "%d %s %Q ", i, "word", "it's");
	sqlite3_free(sqlite3_str_finish(text));
	sqlite3_int64 size = 0;
	unsigned char *image = sqlite3_serialize(db, "main", &size, 0);
	need(image != NULL, "serialize");
	sqlite3 *other = NULL;
	need(sqlite3_open(":memory:", &other) == SQLITE_OK, "open");
	need(sqlite3_deserialize(other, "main", image, size, size,
				 SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK,
	     "deserialize");
	need(sqlite3_exec(other, "SELECT count(*) FROM person; INSERT INTO city VALUES ('new', 1)", row, NULL,
			  NULL) == SQLITE_OK,
	     "image");
	sqlite3_close(other);
	need(sqlite3_open(":memory:", &other) == SQLITE_OK, "open");
	sqlite3_backup *backup = sqlite3_backup_init(other, "main", db, "main");
	need(backup != NULL, "backup");
	while (sqlite3_backup_step(backup, 20) == SQLITE_OK)
		continue;
	sqlite3_backup_finish(backup);
	sqlite3_close_v2(other);
	need(sqlite3_open_v2("file:/no/such/folder/x?mode=ro&cache=private", &other,
			     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) != SQLITE_OK,
	     "open");
	sqlite3_close(other);
	const char *tail;
	need(sqlite3_prepare_v2(db, "SELECT 1; SELECT 2", -1, &s, &tail) == SQLITE_OK && *tail == ' ',
	     "tail");
	sqlite3_finalize(s);
	need(sqlite3_complete("SELECT 1;") && !sqlite3_complete("SELECT '"), "complete");
	sqlite3_interrupt(db);
	sqlite3_db_release_memory(db);
	sqlite3_db_cacheflush(db);
}

static void on_disk(const char *path)
{
	remove(path);
	need(sqlite3_open(path, &db) == SQLITE_OK, "open");
	sqlite3_db_config(db, SQLITE_DBCONFIG_LOOKASIDE, NULL, 0, 0);
	sqlite3_busy_timeout(db, 10);
	run("PRAGMA journal_mode=wal; PRAGMA synchronous=off; CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT); "
	    "CREATE INDEX i ON t(b)");
	run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO t "
	    "SELECT i, 'row ' || i FROM n");
	sqlite3 *other = NULL;
	need(sqlite3_open(path, &other) == SQLITE_OK, "open");
	need(sqlite3_exec(other, "SELECT sum(a) FROM t WHERE b > 'row 2'", row, NULL, NULL) == SQLITE_OK,
	     "second");
	run("BEGIN IMMEDIATE; DELETE FROM t WHERE a % 3 = 0");
	need(sqlite3_exec(other, "DELETE FROM t", row, NULL, NULL) == SQLITE_BUSY, "busy");
	run("COMMIT; PRAGMA wal_checkpoint(truncate)");
	sqlite3_close(other);
	run("PRAGMA journal_mode=delete; PRAGMA cache_size=5; PRAGMA temp_store=file");
	run("BEGIN; UPDATE t SET b = b || b || b; SAVEPOINT s; DELETE FROM t WHERE a > 100; ROLLBACK TO s; "
	    "ROLLBACK");
	run("SELECT * FROM t ORDER BY b DESC LIMIT 2000; CREATE TABLE u AS SELECT a, b FROM t ORDER BY b; "
	    "VACUUM");
	run("PRAGMA journal_mode=persist; DELETE FROM u; PRAGMA journal_mode=memory; INSERT INTO u VALUES "
	    "(1, 2)");
	run("PRAGMA mmap_size=1000000; SELECT count(*) FROM t");
	need(sqlite3_close(db) == SQLITE_OK, "close");
	FILE *f = fopen(path, "r+");
	need(f && !fseek(f, 5000, SEEK_SET), "damage");
	for (int i = 0; i < 3000; i++)
		fputc(i, f);
	fclose(f);
	need(sqlite3_open(path, &db) == SQLITE_OK, "open");
	sqlite3_exec(db, "PRAGMA integrity_check", row, NULL, NULL);
	sqlite3_exec(db, "SELECT * FROM t ORDER BY b", row, NULL, NULL);
	sqlite3_close(db);
	remove(path);
}

/* Every statement is cut short by a failing allocation, at many places. */
static int fail_after = -1;
static sqlite3_mem_methods real;
static void *failing_malloc(int n)
{
	return fail_after >= 0 && fail_after-- == 0 ? NULL : real.xMalloc(n);
}
static void *failing_realloc(void *p, int n)
{
	return fail_after >= 0 && fail_after-- == 0 ? NULL : real.xRealloc(p, n);
}

static void without_memory(void)
{
	static const char *const list[] = {
		"SELECT a, group_concat(b), row_number() OVER (ORDER BY a) FROM m WHERE b LIKE 'x%' GROUP BY "
		"a ORDER BY 2",
		"CREATE TABLE n(x PRIMARY KEY, y CHECK(y > 0), z REFERENCES m(a)); DROP TABLE n",
		"INSERT INTO m SELECT a + 1, 'y' || b FROM m; SELECT json_object('a', a, 'b', json_array(b)) "
		"FROM m; ALTER TABLE m RENAME TO k",
		"WITH c AS (SELECT * FROM m) SELECT * FROM c x JOIN c y ON x.a = y.a AND x.b IN ('x', 'y', "
		"'z')",
	};
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		for (int at = 0; at < 120; at++) {
			sqlite3 *mem = NULL;
			if (sqlite3_open(":memory:", &mem) != SQLITE_OK)
				exit(1);
			sqlite3_exec(
				mem,
				"CREATE TABLE m(a, b); INSERT INTO m VALUES (1, 'x1'), (2, 'x2'), (3, 'y')",
				NULL, NULL, NULL);
			fail_after = at;
			char *message = NULL;
			sqlite3_exec(mem, list[i], row, NULL, &message);
			fail_after = -1;
			sqlite3_free(message);
			sqlite3_close(mem);
		}
	}
}

int main(int argc, char **argv)
{
	need(argc == 2, "one argument is needed: a file that may be written");
	sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
	sqlite3_mem_methods own = real;
	own.xMalloc = failing_malloc;
	own.xRealloc = failing_realloc;
	sqlite3_config(SQLITE_CONFIG_MALLOC, &own);
	need(sqlite3_open(":memory:", &db) == SQLITE_OK, "open");
	sqlite3_create_function_v2(db, "twice", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, twice, NULL,
				   NULL, NULL);
	sqlite3_create_function_v2(db, "total_of", 1, SQLITE_UTF8, NULL, NULL, total_step, total_final, NULL);
	sqlite3_create_collation_v2(db, "backwards", SQLITE_UTF8, NULL, backwards, NULL);
	sqlite3_set_authorizer(db, authorize, NULL);
	sqlite3_update_hook(db, on_update, NULL);
	schema();
	fill();
	query();
	change();
	query();
	failures();
	interfaces();
	need(sqlite3_close(db) == SQLITE_OK, "close");
	db = NULL;
	on_disk(argv[1]);
	db = NULL;
	without_memory();
	sqlite3_shutdown();
	printf("%s\n", nrows ? "rows" : "no rows");
	return 0;
}
