#include "rule/finding_kind.h"

const struct finding_kind_info finding_kind_infos[FINDING_KINDS] = {
	[FINDING_inline_missed] = {"inline-missed", "report",
				   "a call that was not inlined, and would be worth a look",
				   "The inliner refused it, or the definition is in another unit of the "
				   "report. Calls in loops and of small "
				   "functions stand first; --why=inlining lists all."},
	[FINDING_vector_missed] = {"vector-missed", "report", "an innermost loop that was not vectorized",
				   "The vectorizer gave a reason. Loops that were unrolled or removed are "
				   "none, nor are outer ones."},
	[FINDING_heap_allocation] =
		{"heap-allocation", "report", "a heap allocation that is left in the code",
		 "A call of an allocator that was not removed, with the verdict on where its memory goes "
		 "(--why=allocations)."},
	[FINDING_same_code] = {"same-code", "report",
			       "a function that is written in several files and becomes the same code",
			       "The instructions are the same, and so is the name. Copies of one definition "
			       "in a header are none: "
			       "--by=header adds them up. Constants in memory and static functions that it "
			       "calls are not compared."},
	[FINDING_call_differs] = {"call-differs", "report (sides)",
				  "a call that one side inlines, and another not",
				  "Calls are the same by caller, callee and place."},
	[FINDING_loop_differs] = {"loop-differs", "report (sides)",
				  "a loop that one side vectorizes, and another not, or in another width",
				  "Loops are the same by function and line."},
	[FINDING_assertion_failed] =
		{"assertion-failed", "check", "what a comment in the source asserts does not hold",
		 "The measured value, the remark and the instructions that explain it stand with it."},
	[FINDING_assertion_undecided] =
		{"assertion-undecided", "check", "an assertion that cannot be decided from what is known",
		 "For instance one about spills where there is only an object. It counts as failed."},
	[FINDING_assertion_unmatched] = {"assertion-unmatched", "check",
					 "an assertion that no code belongs to",
					 "What it stands at has no code in the unit. It counts as failed, "
					 "unless --allow-unmatched makes it a note."},
};

const struct finding_kind_info *finding_kind_find(struct str id)
{
	for (size_t i = 0; i < FINDING_KINDS; i++)
		if (str_eq(id, str_c(finding_kind_infos[i].id)))
			return &finding_kind_infos[i];
	return NULL;
}
