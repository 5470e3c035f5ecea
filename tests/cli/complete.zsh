# complete.zsh SCRIPT LINE...: what zsh, with the completion of SCRIPT, offers for the last word of
# each LINE; a line "--" behind each.
zmodload zsh/zpty
script=$1 found=$PWD/offered
shift
: >$found
zpty shell zsh -f -i
# What is typed before the line editor is ready would be edited by the terminal: it says when it is.
zpty -w shell "PROMPT= RPROMPT=
autoload -Uz compinit; compinit -D -u; source $script
compadd() {
	local -a offered
	(( \${@[(I)-[OAD]]} )) || builtin compadd -A offered \"\$@\"
	(( \$#offered )) && print -rl -- \$offered >>$found
	builtin compadd \"\$@\"
}
next() { BUFFER=; print -r -- -- >>$found }
zle -N next; bindkey '^X' next
zle-line-init() { print ready >>$found }
zle -N zle-line-init"
wait_for() {
	for i in {1..200}; do
		[[ $(grep -c -e "^$1\$" $found) -ge $2 ]] && return
		sleep 0.05
	done
}
wait_for ready 1
count=0
for line; do
	zpty -w -n shell "$line"$'\t\x18'
	wait_for "--" $((++count))
done
zpty -d shell
grep -vx ready $found | uniq
