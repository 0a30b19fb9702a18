# From objdump -d --no-show-raw-insn: functions, calls and jumps out of a function (calls in tail position), as
#   F START NAME
#   C RETURN-ADDRESS ADDRESS TARGET-NAME FUNCTION    TARGET-NAME "-": through a pointer
#   J ADDRESS TARGET-NAME FUNCTION
function finish_call() {
	if (pending != "") print "C", at, pending
	pending = ""
}
/^[0-9a-f]+ <.*>:$/ {
	name = $2
	gsub(/[<>:]/, "", name)
	start = $1
	sub(/^0+/, "", start)
	own = name
	sub(/@plt$/, "", name)
	print "F", start, name
	next
}
/^ *[0-9a-f]+:\t/ {
	at = $1
	sub(/:$/, "", at)
	finish_call()
	word = $2
	if (word == "bnd" || word == "notrack" || word == "rep" || word == "data16" || word == "rex.W") word = $3
	if (word !~ /^(call|j)/) next
	target = $NF
	if (target ~ /^<[^>+]*>$/) {
		gsub(/[<>]/, "", target)
		sub(/@plt$/, "", target)
	} else {
		target = "-"
	}
	if (word ~ /^call/) {
		pending = at " " target " " own
	} else if (target != "-" && target != own && own !~ /@plt$/) {
		print "J", at, target, own
	}
}
END { finish_call() }
