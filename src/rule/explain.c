/* The rules of the gate in sentences. */
#include "rule/judge.h"

static const char *const explanations[] = {
	[RULE_INSTRS_GREW] =
		"The function changed in more than layout, registers, order or constants, and its machine "
		"instructions grew past the limit. With a percentage and a number, both must be passed: "
		"a small function may grow by a few instructions, a large one by a few percent.",
	[RULE_CONDBR_GREW] =
		"The function really changed, and its conditional jumps grew past the limit: branches that "
		"were folded, turned into selects or hoisted are not any more, or checks were added.",
	[RULE_STACK_GREW] =
		"The function really changed, and its frame grew past the limit: a larger local, a local "
		"that lives in memory now, or more spills. The return address is not counted.",
	[RULE_METRIC_GREW] =
		"A metric that has no rule of its own got worse past a limit in casm.yaml or on the command "
		"line. For a metric where more is better, worse is less. Without such a limit the rule is "
		"silent.",
	[RULE_BOUND_PASSED] =
		"A metric is outside a bound such as stack<=256 from casm.yaml or the command line. Bounds "
		"look at today's side alone: they also speak of functions that did not change, and of new "
		"ones.",
	[RULE_SPILL_IN_LOOP] =
		"A loop that both sides have holds spills or reloads in its own instructions (inner loops "
		"not counted) and did not; where it did, it holds over 25 % and over 2 more: more values "
		"live at once than there are registers. A single one that came is a note. A side without "
		"assembly "
		"says nothing.",
	[RULE_INLINE_LOST] =
		"A call that the old build inlined is a call in the new one. The call must still be made; "
		"one "
		"that is gone from the source, or that is inlined elsewhere in the function now, is not "
		"lost. Copies of one source line are one finding. What was inlined inside the lost call is "
		"not told again. The cost is the inliner's, of the threshold; where counting stopped at the "
		"threshold it is a floor, told as 'at least'. A call that the compiler takes for cold "
		"(threshold "
		"45) is a note, unless a rule of your own asks for the function's inlinings.",
	[RULE_VECTOR_LOST] =
		"A loop that the old build vectorized is scalar in the new one. A loop that is gone, or that "
		"is "
		"unrolled as a whole, is not lost. The reason and the instruction in the way are the "
		"compiler's, where it gave them.",
	[RULE_VECTOR_NARROWED] =
		"A loop is vectorized on both sides, on fewer lanes now: a wider element type, or another "
		"choice of the cost model.",
	[RULE_ALLOC_ADDED] =
		"The function's code holds a heap allocation that it did not, outside of loops, and whose "
		"memory does not escape as far as is known. One that came along with the body of a call that "
		"is inlined now was made before, and is not new; one that the optimizer deleted and does not "
		"any more is.",
	[RULE_ALLOC_ESCAPES] =
		"A new heap allocation whose memory may outlive the function (it is returned, stored or "
		"passed "
		"on), or one that was freed, local or removed before and escapes now. Where the verdict is "
		"unknown on either side, or verdicts were made on one side only, nothing is claimed. "
		"casm report --why=allocations shows the way step by step.",
	[RULE_ALLOC_IN_LOOP] = "A new heap allocation in a loop, or one that was there, outside of loops. "
			       "Whether its memory escapes is told with it.",
	[RULE_TAILCALL_LOST] =
		"A call that was a jump at the end of the function is an ordinary call: the frame stays, and "
		"recursion through it takes stack.",
	[RULE_CALL_ADDED] = "A call in a loop that was not there, or was outside of loops. One callee in "
			    "another's place is "
			    "no new call; allocations have rules of their own.",
	[RULE_FUNCTION_ADDED] =
		"A function with code that has no counterpart in the old build, neither by name, nor moved, "
		"nor renamed.",
};

_Static_assert(sizeof(explanations) / sizeof(explanations[0]) == RULE_COUNT, "one for each rule");

const char *gate_rule_explanation(const struct gate_rule_info *rule)
{
	return explanations[rule - gate_rule_infos];
}
