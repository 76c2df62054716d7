import Diagnostics

/// What shells read so that they can complete `sixdares`: each asks the program itself.
///
/// So what is offered is always what the program knows, in the language of the environment.
enum CompletionScript {
  /// The shells that there is a script for.
  static let shells = ["bash", "zsh", "fish"]

  /// The script for a shell.
  static func text(for shell: String) throws(Diagnostic) -> String {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: throw .unknownShell(shell)
    }
  }

  // bash shows candidates without what they mean, unless there is but one to be shown.
  private static let bash = #"""
    # Completion of sixdares for bash.
    _sixdares() {
      local line word current=${COMP_WORDS[COMP_CWORD]}
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
        ":files") compopt -o filenames 2>/dev/null
          while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current") ;;
        ":files "*) compopt -o filenames 2>/dev/null
          while IFS= read -r word; do
            if [[ -d $word || $word == *"${line#:files }" ]]; then COMPREPLY+=("$word"); fi
          done < <(compgen -f -- "$current") ;;
        ":remark "*) ;;
        *) word=${line%%$'\t'*}
          # What bash parts at a colon or an equals sign is given back without what stands before.
          [[ $word == "$current"* || $current == "=" ]] || word=${word#*=}
          printf -v word %q "$word"
          COMPREPLY+=("$word") ;;
        esac
      done < <("${COMP_WORDS[0]}" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      return 0
    }
    complete -F _sixdares sixdares

    """#

  private static let zsh = #"""
    #compdef sixdares
    # Completion of sixdares for zsh.
    _sixdares() {
      local line word meaning
      local -a candidates
      local -i ended=1
      for line in "${(@f)$("${words[1]}" complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
        "") ;;
        ":files") _files && ended=0 ;;
        ":files "*) _files -g "*${line#:files }(-.)" && ended=0 ;;
        ":remark "*) _message -r -- "${line#:remark }" ;;
        *)
          word=${${line%%$'\t'*}//:/\\:}
          if [[ $line == *$'\t'* ]]; then
            candidates+=("$word:${line#*$'\t'}")
          else
            candidates+=("$word")
          fi ;;
        esac
      done
      (( ${#candidates} )) && _describe -t values sixdares candidates && ended=0
      return ended
    }
    if [[ $funcstack[1] == _sixdares ]]; then _sixdares "$@"; else compdef _sixdares sixdares; fi

    """#

  private static let fish = #"""
    # Completion of sixdares for fish.
    function __sixdares_complete
      set -l words (commandline -opc)
      set -l current (commandline -ct)
      for line in ($words[1] complete $words[2..-1] "$current" 2>/dev/null)
        switch $line
          case ':files'
            __fish_complete_path $current
          case ':files *'
            __fish_complete_suffix (string sub -s 8 -- $line)
          case ':remark *'
          case '*'
            echo $line
        end
      end
    end
    complete -c sixdares -f -a '(__sixdares_complete)'

    """#
}
