# Joins what casm says of allocation sites with what became of their blocks. Files, in this order, told apart by kind=:
#   calls   functions, calls and jumps of the executable (calls.awk)
#   places  llvm-symbolizer --output-style=LLVM -a of their addresses
#   sites   FUNCTION ALLOCATOR VERDICT VIA KEY INFERRED per site of casm's report; KEY: file:line:column<file:line:column...
#   trace   of a run (shim.c); several may follow
# Prints a line for each site, and then "= NAME NUMBER" lines.
function path(from, to, depth, trail,    i, n, list) { # ways by jumps alone: their number, the last one in found[]
	if (depth > 4) return
	n = split(jumps[from], list, " ")
	for (i = 1; i <= n; i++) {
		if (jump_to[list[i]] == to) {
			ways++
			way = trail " " list[i]
		} else {
			path(jump_to[list[i]], to, depth + 1, trail " " list[i])
		}
	}
}
function count(address, target, inside, later, kept, leaked, at_end,    key) {
	key = outermost[address] "\t" target "\t" place[address]
	if (!(key in verdicts)) {
		if (target in allocators) unmapped[key] += inside + later + kept + leaked + at_end
		return
	}
	n_inside[key] += inside
	n_later[key] += later
	n_kept[key] += kept
	n_leaked[key] += leaked
	n_at_end[key] += at_end
}
BEGIN { FS = "\t" }
kind == "calls" {
	split($0, word, " ")
	if (word[1] == "F") {
		function_at[word[2]] = word[3]
	} else if (word[1] == "C") {
		call_address[word[2]] = word[3]
		call_target[word[2]] = word[4]
		target_at[word[3]] = word[4]
	} else {
		jump_to[word[2]] = word[3]
		jumps[word[4]] = jumps[word[4]] " " word[2]
		target_at[word[2]] = word[3]
		tails[word[3]]++
		tail_of[word[3]] = word[2]
	}
	next
}
kind == "places" { # address, then a function and a place by turns, the innermost first, then an empty line
	if ($0 == "") {
		address = ""
	} else if (address == "") {
		address = substr($0, 3)
		turn = 0
	} else if (turn++ % 2 == 0) {
		outermost[address] = $0
	} else {
		sub(/^.*\//, "")
		sub(/:0:[0-9]+$/, ":0:0") # a column without a line says nothing
		place[address] = place[address] (place[address] == "" ? "" : "<") $0
	}
	next
}
kind == "sites" {
	key = $1 "\t" $2 "\t" $5
	if (!(key in verdicts)) order[++nsites] = key
	word_of = $3 ($4 == "" ? "" : " by " $4)
	copies[key]++
	allocators[$2] = 1
	if (!(key in verdicts))
		verdicts[key] = word_of
	else if (index("|" verdicts[key] "|", "|" word_of "|") == 0)
		verdicts[key] = verdicts[key] "|" word_of
	next
}
kind == "trace" {
	if (/^#/) {
		split($0, word, " ")
		blocks += word[3]
		cut += word[9]
		next
	}
	if (!($1 in call_address)) {
		strange[$1]++
		next
	}
	target = call_target[$1]
	callee = $2 ~ /^[0-9a-f]+$/ && $2 in function_at ? function_at[$2] : $2
	if (target == "-") {
		# Through a pointer, to a function that may have jumped to the allocator: known if only one does so.
		if (tails[callee] == 1) count(tail_of[callee], callee, 0, $3 + $4 + $5 + $6 + $7, 0, 0, 0)
		next
	}
	count(call_address[$1], target, $3, $4, $5, $6, $7)
	if (callee != "-" && target != callee) {
		# The callee jumped to the function that was entered at last: their frames had gone before the block was made.
		ways = 0
		path(target, callee, 1, "")
		if (ways == 1) {
			n = split(substr(way, 2), list, " ")
			for (i = 1; i <= n; i++)
				count(list[i], jump_to[list[i]], 0, $3 + $4 + $5 + $6 + $7, 0, 0, 0)
		} else {
			no_path[target " to " callee] += $3 + $4 + $5 + $6 + $7
		}
	}
}
END {
	for (address in target_at) present[outermost[address] "\t" target_at[address] "\t" place[address]]++
	for (i = 1; i <= nsites; i++) {
		key = order[i]
		total = n_inside[key] + n_later[key] + n_kept[key] + n_leaked[key] + n_at_end[key]
		out = n_later[key] + n_kept[key]
		if (!total) seen = "not exercised"
		else if (out + n_leaked[key] == 0) seen = n_inside[key] ? "inside" : "at end"
		else if (out == 0 && n_inside[key] == 0) seen = "leaked"
		else seen = n_inside[key] ? "both" : "outlived"
		bad = ""
		n = split(verdicts[key], list, "|")
		for (j = 1; j <= n; j++) {
			if (list[j] == "freed" && out + n_leaked[key]) bad = "FAIL"
			if (list[j] == "local" && out) bad = "FAIL"
		}
		if (!(key in present)) bad = bad (bad == "" ? "" : ",") "ABSENT"
		printf "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", bad == "" ? "ok" : bad, seen, verdicts[key], copies[key],
			n_inside[key], n_later[key], n_kept[key], n_leaked[key], n_at_end[key], key
	}
	print "= blocks " blocks + 0
	print "= cut " cut + 0
	for (key in unmapped) print "= unmapped " unmapped[key] "\t" key
	for (key in strange) print "= strange " key
	for (key in no_path) print "= no-path " no_path[key] " " key
}
