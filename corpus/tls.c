/* Thread-local variables: prefixes on lines of their own with -fPIC. */
extern __thread int theirs;
static __thread int ours;

int read_theirs(void) { return theirs; }
int bump_ours(void) { return ++ours; }
