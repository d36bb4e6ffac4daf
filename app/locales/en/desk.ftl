# The desk of staff: what waits, search, the action record, messages that were given up.
# $count: how many. $day: a day. $time, $age: how long. $name: a person. $role: what they are. $when: a moment.

desk-title = Your desk
desk-heading = What waits for you, { $name }?
desk-nothing = Nothing waits for you.
desk-nothing-text = What needs a person comes up here: held words, reports, late replies, tests to close, decisions to look at again.
desk-oldest = The oldest: { $age }
desk-waits = Waits for { $time }
desk-waits-days = { $count ->
    [0] Since today
    [one] Waiting { $count } day
   *[other] Waiting { $count } days
}
desk-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
desk-over = { $count ->
    [one] Over for { $count } day
   *[other] Over for { $count } days
}
desk-due = Due on { $day }
desk-back = Back to your desk
desk-see-all = See all of these
desk-pages = { $from } to { $to } of { $all }

## The counts, as words behind a number

desk-count-held = { $count ->
    [one] text to read
   *[other] texts to read
}
desk-count-reported = { $count ->
    [one] thing that was reported
   *[other] things that were reported
}
desk-count-again = { $count ->
    [one] author who asked again
   *[other] authors who asked again
}
desk-count-late = { $count ->
    [one] late reply
   *[other] late replies
}
desk-count-soon = { $count ->
    [one] reply due soon
   *[other] replies due soon
}
desk-count-mine = { $count ->
    [one] idea you look after
   *[other] ideas you look after
}
desk-count-tests = { $count ->
    [one] test to close
   *[other] tests to close
}
desk-count-decisions = { $count ->
    [one] decision to look at again
   *[other] decisions to look at again
}
desk-count-evidence = { $count ->
    [one] piece of evidence to check
   *[other] pieces of evidence to check
}
desk-count-signs = { $count ->
    [one] sign that was seen
   *[other] signs that were seen
}

## The lists

desk-title-late = Late replies
desk-title-soon = Replies due soon
desk-title-mine = Ideas you look after
desk-title-tests = Tests to close
desk-title-decisions = Time to look again
desk-title-evidence = Evidence to check
desk-title-signs = Signs that were seen
desk-text-late = We promised a reply to these ideas by a day that is over.
desk-text-soon = We promised a reply to these ideas within the next seven days.
desk-text-mine = A colleague gave you these ideas, or you took them. They are not decided yet.
desk-text-tests = These tests are past their last day, or were stopped. Nobody said yet what came of them.
desk-text-decisions = The day has come, or something was seen. Look at each decision again and say what you found.
desk-text-evidence = Nobody of the city has checked this evidence yet.
desk-text-signs = A sign was seen that we watch. Say how sure we are now.
desk-part-none = Nothing waits here.
desk-part-count = { $count ->
    [0] Nothing waits here.
    [one] { $count } thing waits.
   *[other] { $count } things wait, the most urgent first.
}
desk-promises = Promised replies
desk-to-read = To read before they show
desk-to-read-text = Every act has a rule and a reason. The author is told and can ask again.
desk-decide = Decide

## Things

desk-kind-idea = Idea
desk-kind-viewpoint = Viewpoint
desk-kind-evidence = Evidence
desk-kind-test = Test
desk-kind-decision = Decision
desk-kind-assumption = What we think
desk-kinds-idea = Ideas
desk-kinds-viewpoint = Viewpoints
desk-kinds-evidence = Evidence
desk-kinds-test = Tests
desk-kinds-decision = Decisions
# $kind: "Idea".
desk-numbered = { $kind } { $number }

## Missions

desk-missions = Your missions
desk-missions-caption = What is in each mission
desk-missions-none = You have no mission yet. An admin can give you one.
desk-missions-none-anywhere = No mission yet. Start the first one.
desk-link-queue = What to read, reported and asked again
desk-head-mission = Mission
desk-head-ideas = Ideas
desk-head-answers = Answers
desk-head-viewpoints = Viewpoints
desk-head-held = Held
desk-head-tests = Tests that run
desk-head-decisions = Decisions
desk-links = Where else do you want to go?
desk-new-mission = Start a mission
desk-edit-rules = Change the house rules

## Search

desk-search-title = Search everything
desk-search-label = Words, or a number such as "idea 27"
desk-search-lead = You also find what is held or taken out in your missions.
desk-search-hint = Type one word or more. All of them must be there.
desk-found = { $count ->
    [0] Nothing found.
    [one] { $count } thing found.
   *[other] { $count } things found.
}
desk-found-many = More than { $count } things found. Type one more word.
desk-found-all = { $count ->
    [one] See it
   *[other] See all { $count }
}
desk-found-none = Nothing has these words
desk-found-none-text = Try fewer words, or only the start of one.

## The action record

record-title = Action record
record-lead = Who did what, and when. Nobody can change or delete an entry.
record-looked = That you look at it is written here, too. Of residents it says that one acted, never which.
record-words = Words in an entry
record-person = Who
record-anyone = Anyone
record-act = What they did
record-any-act = Anything
record-csv = Take these as a table (CSV)
record-order = The newest come first.
record-newest = Back to the newest
record-older = Older ones
record-none = No entry fits
record-none-text = Ask for less, or look at all of it.
record-all = See the whole record
record-entries = Entries
record-one-thing = You see the story of one thing.
record-story = The story of this thing
record-who = { $name }, { $role }
record-who-resident = A resident
record-who-nobody = The program, or someone who is gone
record-detail = What exactly
record-before-after = Before and after
record-field = Part
record-before = Before
record-after = After
record-thing-idea = An idea
record-thing-viewpoint = A viewpoint
record-thing-evidence = A piece of evidence
record-thing-assumption = What we think is true
record-thing-test = A test
record-thing-decision = A decision
record-thing-mission = A mission
record-thing-person = A person
record-thing-file = A file
record-thing-paper = A paper
record-thing-sign-up = A place in a test
record-thing-house-rules = The house rules
record-thing-message = A message
record-thing-record = All of it

record-act-assumption-added = Wrote down what we think
record-act-assumption-edited = Changed what we think
record-act-assumption-sign = Said whether a sign was seen
record-act-assumption-sure = Said how sure we are
record-act-decision-called = Called for a look at a decision
record-act-decision-changed = Changed a decision
record-act-decision-corrected = Put a slip in a decision right
record-act-decision-decided = Decided
record-act-decision-ended = Ended a decision
record-act-decision-kept = Looked again and kept a decision
record-act-decision-proposed = Proposed a decision
record-act-decision-stopped = Stopped a proposal
record-act-evidence-added = Added evidence
record-act-evidence-checked = Checked evidence
record-act-evidence-edited = Changed evidence
record-act-evidence-opened = Let evidence through
record-act-evidence-withdrawn = Took evidence back
record-act-export-taken = Took open data
record-act-file-added = Added a file
record-act-house_rules-changed = Changed the house rules
record-act-idea-answered = Answered an idea
record-act-idea-assigned = Gave an idea to a colleague
record-act-idea-edited = Changed an idea
record-act-idea-joined = Joined two ideas
record-act-idea-noted = Wrote a private note
record-act-idea-promised = Promised a day for a reply
record-act-idea-sent = Sent an idea
record-act-idea-split = Split an idea
record-act-idea-tagged = Put tags on an idea
record-act-idea-unjoined = Undid a join
record-act-idea-withdrawn = Took an idea back
record-act-message-dropped = Dropped a message
record-act-message-tried_again = Tried a message again
record-act-mission-changed = Changed a mission
record-act-mission-imported = Imported a mission
record-act-mission-started = Started a mission
record-act-moderation-asked_again = Asked to look again
record-act-moderation-dismissed = Kept reported words as they are
record-act-moderation-held = Held words
record-act-moderation-hidden = Took words out
record-act-moderation-kept = Looked again and kept an act
record-act-moderation-let_through = Let words through
record-act-moderation-returned = Gave words back for a change
record-act-moderation-taken = Took something from the queue, or gave it back
record-act-paper-made = Made a paper
record-act-person-address_changed = Changed an email address
record-act-person-address_forgotten = Forgot an email address
record-act-person-deleted = Deleted everything about themselves
record-act-person-merged = Moved what a guest did to an account
record-act-person-password_changed = Changed a password
record-act-person-removed_by_command = Ended an account by command
record-act-person-set_by_command = Made or changed an account by command
record-act-person-shown = Changed how they are shown
record-act-person-signed_in = Signed in
record-act-person-signed_out_everywhere = Signed out everywhere
record-act-person-words_made = Made three words
record-act-personal_data-read = Looked at personal data
record-act-record-read = Looked at this record
record-act-record-taken = Took this record as a table
record-act-report-sent = Reported something
record-act-tag-added = Added a tag
record-act-tag-removed = Took a tag away
record-act-test-changed = Changed a test
record-act-test-closed = Closed a test
record-act-test-disowned = Took an owner off a test
record-act-test-left = Gave a place in a test back
record-act-test-message = Wrote to people of a test
record-act-test-owned = Added an owner to a test
record-act-test-proposed = Proposed a test
record-act-test-round = Began a round of a test
record-act-test-signed_up = Signed up for a test
record-act-test-started = Started a test
record-act-test-stopped = Stopped a test
record-act-viewpoint-edited = Changed a viewpoint
record-act-viewpoint-opened = Let a viewpoint through
record-act-viewpoint-quoting = Said whether we may quote a viewpoint
record-act-viewpoint-sent = Sent a viewpoint
record-act-viewpoint-withdrawn = Took a viewpoint back

## Messages that were given up

letters-title = Messages that did not go out
letters-lead = We tried each of these eight times, for about eleven hours. Then we gave up.
letters-none = Every message went out.
letters-none-text = A message comes up here when we gave it up after all tries.
letters-ask-admin = An admin can try them again or drop them.
desk-letters = { $count ->
    [0] No message was given up.
    [one] { $count } message did not go out.
   *[other] { $count } messages did not go out.
}
letters-kind-mail = Mail
letters-kind-notices = News for one person
letters-kind-answer = Answer of the city
letters-kind-decision-tell = Telling people of a decision
letters-about-notices = What happened to what they wrote
letters-about-decision = About this decision
letters-about-answer = The answer to this idea
letters-given-up = Given up on { $when }
letters-tries = { $count ->
    [one] Tried { $count } time since { $when }
   *[other] Tried { $count } times since { $when }
}
letters-error = The last time, this went wrong:
letters-try = Try again
letters-try-all = { $count ->
    [one] Try it again
   *[other] Try all { $count } again
}
letters-try-title = Try this message again?
letters-try-text = We send it once. If it goes wrong, we try eight times more.
letters-drop = Drop this message
letters-drop-title = Drop this message?
letters-drop-text = Nobody will get it. You cannot undo this.
letters-drop-reason = Why do you drop it?
letters-drop-hint = Your reason is kept in the action record. Write no names and no addresses.
letters-drop-not = Nothing was dropped yet
letters-saved-again = Saved. We try again now.
letters-saved-dropped = Saved. The message is dropped.
