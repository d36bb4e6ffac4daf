# What changed, and why.

changes-title = What changed, and why
changes-lead = Every time the city decided, changed its mind, or looked again and kept it. Changed missions and ideas too. Newest first. The old words stay.

## Choosing what to see

changes-mission = Mission
changes-all-missions = All missions
changes-show = Show these
changes-csv = Get CSV
changes-follow = Follow with Atom
changes-kind = Kind
changes-from = From
changes-to = Until
changes-all-kinds = Every kind
changes-kind-decisions = Only decisions
changes-kind-changed = Decision changed
changes-kind-kept = Looked again and kept
changes-kind-corrected = Slip of the pen put right
changes-kind-ended = Decision ended
changes-kind-stopped = Decision stopped
changes-kind-missions = Missions
changes-kind-ideas = Ideas
changes-kind-tests = Tests
changes-none-here = There are no such changes.
changes-none-here-text = Choose other filters, or see all changes.
changes-no-evidence = No new evidence.
# $count: pieces of evidence.
changes-moved-by = { $count ->
    [one] Moved by { $count } piece of evidence.
   *[other] Moved by { $count } pieces of evidence.
}
changes-key-changed = decided or changed
changes-key-new = new, or looked again and kept
changes-key-ended = ended or taken back

## What happened, in a word or two
# $stage: "Try". $version: a number.

change-mission-new = New mission
change-mission-changed = Mission changed
change-mission-stage = Moved to a new stage
change-mission-stage-to = Moved to: { $stage }
change-idea-edited = Idea changed
change-idea-withdrawn = Idea taken back
change-decision-proposed = Decision proposed
change-decision-decided = Decided
change-decision-changed = Decision changed
change-decision-kept = Looked again and kept
change-decision-corrected = Slip of the pen put right
change-decision-called = Time to look again
change-decision-ended = Decision ended
change-decision-stopped = Stopped
change-other = Changed
# Stands for the words of an idea that not everyone can read.
change-idea-unnamed = An idea
changes-version = Version { $version }

## Pages

changes-newer = Newer changes
changes-older = Older changes
changes-newest = Go to the newest changes
changes-none = Nothing has changed yet.
changes-none-text = Each change of a mission or an idea will be here, with the reason. The city team and the authors of ideas add them.
changes-past-end = There are no changes on this page.
changes-past-end-text = You are past the first one that was made.
