# Moderation: reports, the queue, decisions with their reasons, asking again, the counts, the house rules.
# $rule: the short name of a house rule. $day: a day. $name: a person. $count: how many. $time: how long.

nav-desk = Desk
foot-moderation = How we moderate

## Kinds of things, and how they stand

moderated-idea = Idea
moderated-viewpoint = Viewpoint
moderated-evidence = Evidence
moderated-part-sentence = The idea
moderated-part-why = Why it matters
moderated-part-helps = Who it helps
moderated-part-harms = Who it could harm
moderated-part-thought = What they think
moderated-part-life = What in their life makes them think it
moderated-part-title = Title
moderated-part-says = What it says
moderated-part-how_known = How we know
moderated-part-whose = Whose experience
moderated-part-link = The web address
moderated-part-missing = Who is missing
standing-open = Everyone can read it
standing-held = It waits
standing-hidden = Taken out
standing-gone = Taken back
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## To the author of words that are not shown

waits-machine = There seems to be a telephone number or an address in your words. So a person looks at them first.
waits-details = This is what we found:
waits-held = A facilitator holds your words for now.
waits-hidden = A facilitator took your words out.
waits-returned = You got your words back. You can change them and send them again.
waits-kept = You asked again. Another person decided that it stays.
waits-statement = <a>Read why, and what you can do</a>
sent-held-details = Your idea is saved. It waits before everyone can read it.

## Reporting

report-link = Report
# Read out after "Report".
report-link-idea = this idea
report-link-evidence = this evidence
report-title-idea = What is wrong with this idea?
report-title-viewpoint = What is wrong with this viewpoint?
report-title-evidence = What is wrong with this evidence?
report-what = A person reads each report. Tell us which house rule it breaks.
report-rule = Which rule does it break?
report-words = What should we know?
report-send = Send report
report-not-sent = Your report is not sent yet
report-private = The author never sees who reported. <a>Read all house rules</a>
report-see = See your report
report-saved = Saved. Your report is sent.
report-next = A facilitator reads it. Come back to this page to see what came of it.
report-page-title = Your report
report-waits = Waits
report-waits-text = A facilitator has not read it yet.
report-acted = Something was done
report-acted-hidden = We took it out. A line keeps its place and names the rule.
report-acted-returned = We gave it back to its author, who can change it.
report-dismissed = It stays as it is
report-dismissed-text = We read it again. We think that it keeps the house rules.
report-taken-back = Taken back
report-taken-back-text = Its author took it back before we decided.
report-under = The rule: { $rule }
report-reason = Our reason:
report-decided-on = Decided on { $day }.
report-sent-on = Sent on
report-about = About
report-rule-yours = The rule that you named
report-words-yours = What you said
report-kept = We never delete a report. Only you and the facilitators can see it.
report-counts = See how many reports there are

## The queue

queue-title = What waits for you
queue-next = Look at the next one
queue-total-held = held and not shown
queue-total-reported = reported
queue-total-again = asked again
queue-total-mine = taken by you
queue-count = { $count ->
    [0] Nothing fits.
    [one] { $count } thing.
   *[other] { $count } things, oldest first.
}
queue-pages = { $from } to { $to } of { $all }
queue-kind = Kind
queue-any-kind = Any kind
queue-why = Why it waits
queue-any-why = Any reason
queue-why-held = Held and not shown
queue-why-reported = Reported
queue-why-again = Its author asked again
queue-why-parked = Held with a reason
queue-mission = Mission
queue-any-mission = Any mission
queue-age-label = How long it waits
queue-any-age = Any time
queue-age = { $days ->
    [one] More than { $days } day
   *[other] More than { $days } days
}
queue-rule = House rule
queue-any-rule = Any rule
queue-whose = Who looks at it
queue-whose-any = Anyone
queue-whose-mine = I do
queue-whose-nobody = Nobody yet
queue-show = Show these
queue-all = See all that waits
queue-empty = Nothing waits for you.
queue-empty-text = Texts that are held, reported or asked about again come up here.
queue-no-match = Nothing fits what you look for
queue-no-match-text = Choose less, or look at all of it.
queue-line-waits = Waits for { $time }
queue-line-by = { $name }, in
queue-line-rule = Rule: { $rule }
queue-line-taken = { $name } looks at it.
queue-tag-again = Asked again
queue-tag-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
queue-tag-machine = Number or address
queue-tag-parked = Held with a reason
queue-tag-held = Held
queue-choose = Choose this one
queue-things = Which things?
queue-many = Decide on all that you chose
queue-many-text = They all get the same reason. You can choose up to { $limit } at once. Each is checked on its own.
queue-not-done = Nothing was done yet

## Deciding

decide-title = What do you decide?
decide-what = What do you decide?
decide-quick = Does it keep the house rules?
decide-with-reason = Or give a rule and a reason
decide-rule = House rule
decide-no-rule = No rule
decide-keeps = It keeps the house rules
decide-law = A law that it breaks
decide-reason = Your reason, in your own words
decide-reason-hint = The author reads this, with your name.
decide-let_through = Let it through
decide-let_through-reason = Let it through with this reason
decide-dismissed = Keep it as it is
decide-dismissed-reason = Keep it with this reason
decide-kept = The decision stays
decide-returned = Give it back to change
decide-held = Hold it for now
decide-hidden = Take it out
decide-nobody-else = Nobody else can decide here now. Ask the people who run this site to add someone.
moderate-link = Look at it and decide
item-title-idea = Decide on an idea
item-title-viewpoint = Decide on a viewpoint
item-title-evidence = Decide on evidence
item-words = What they wrote
item-by = { $name }, { $day }, in
item-see = See it where it stands
item-asks-again = Its author asks again
item-asked-on = Asked on { $day }
item-reports = What people reported
item-history = What was done before
item-act-by = { $name }, { $day }
item-gone = Its author took it back. There is nothing to decide.
take-nobody = Nobody looks at it yet.
take-mine = You look at it. Others leave it to you.
take-other = Someone else looks at it.
take-it = I look at it
take-over = I take it over
take-give-back = Give it back
next-none = You have seen it all
next-skip = Leave it, and look at the next one
keys-title = Keys
keys-text = With Tab and Enter you reach everything. Access keys: L let through, R give back, O hold, H take out, K the decision stays, N next.
act-done-let_through = Done. Everyone can read it now.
act-done-held = Done. It is held, and its author is told.
act-done-hidden = Done. It is taken out, and its author is told.
act-done-returned = Done. Its author got it back.
act-done-dismissed = Done. It stays as it is.
act-done-kept = Done. The decision stays, and its author is told.
act-see-statement = See what was written down
batch-title-let_through = Let through
batch-title-held = Held
batch-title-hidden = Taken out
batch-title-returned = Given back to change
batch-title-dismissed = Kept as they are
batch-title-kept = Decisions that stay
batch-count = { $done } of { $all } done.
batch-done = Done
batch-not-done = Not done
batch-no-words = Words that you cannot see
batch-back = Back to what waits

## Statements of reasons

act-title-let_through = Everyone can read your words
act-title-held = Your words are held
act-title-hidden = Your words were taken out
act-title-returned = You got your words back
act-title-dismissed = It stays as it is
act-title-kept = The decision stays
act-what-let_through = They are shown on the page now.
act-what-held = They are not shown until more is known.
act-what-hidden = They are not shown. A line keeps their place and names the rule.
act-what-returned = They are not shown now. You can change them and send them again.
act-what-dismissed = The reports were read. The words keep the house rules.
act-what-kept = You asked again. Another person looked at it and came to the same decision.
act-kind-let_through = Let through
act-kind-held = Held
act-kind-hidden = Taken out
act-kind-returned = Given back to change
act-kind-dismissed = Reports dismissed
act-kind-kept = Asked again, and kept
act-when = When
act-rule = The rule
act-rule-and-law = { $rule }. The law: { $law }
act-reason = The reason
act-keeps-rules = It keeps the house rules.
act-found = How we found it
found-report = Someone reported it.
found-machine = A machine looked for telephone numbers and addresses.
found-setting = In this mission we read the texts of guests first.
found-staff = Someone who works for the city saw it.
act-machine = Did a machine help?
act-machine-yes = Yes. A machine found a telephone number or an address. A machine never takes words out.
act-machine-no = No.
act-decided-by = Who decided
act-by-person = { $name }, { $job }
act-by-machine = A machine, until a person looks at it
act-by-someone = Someone who worked for the city
act-answers = It answers
act-answers-link = The decision that was asked about
act-words = Your words
act-words-now = Your words as they are now
act-change-words = Change the words
act-machine-next = A person looks at it soon. If you take the number or address out, your words show at once, unless guests wait here.
act-to-desk = Go to the desk
act-all-rules = <a>Read all house rules</a>

## Asking again

again-title = Ask us to look again
again-how = You can ask once. Then another person decides, not the one who decided before.
again-button = Ask again
again-nobody-else = Nobody else can decide here now, so this may take longer. The people who run this site are asked to add someone.
again-words = Why should we look again?
again-hint = Say what we did not see.
again-send = Send
again-not-sent = Your words are not sent yet
again-saved = Saved. You asked us to look again.
again-next = Another person decides. We tell you on your page.
again-asked = Asking again
again-waits = Waits for another person
again-kept = The decision stays
again-changed = The decision was changed
again-taken-back = The words were taken back
again-see-answer = Read the answer

## Counts for everyone

facts-title = How we moderate
facts-lead = We read what people report, and what must wait. Each decision has a rule or a reason.
facts-since = Time
facts-since-month = The last 30 days
facts-since-year = The last 12 months
facts-since-all = Since the start
facts-all-missions = All missions
facts-show = Show counts
facts-held-now = Texts that wait now
facts-median = Half of all decisions took less than
facts-none = Nothing to count in this time
facts-none-text = What facilitators decide, and what people report, is counted here.
facts-acts = What was decided, by house rule
facts-rule = Rule
facts-no-rule = No rule named
facts-kind-let_through = Let through
facts-kind-held = Held
facts-kind-returned = Given back
facts-kind-hidden = Taken out
facts-kind-dismissed = Reports dismissed
facts-kind-kept = Asked again, kept
facts-machine = Held by a machine for a number or an address: { $count }.
facts-reports = What came of reports
facts-again = What came of asking again
facts-outcome = Outcome
facts-count = How many
facts-report-waits = Wait
facts-report-acted = Something was done
facts-report-dismissed = It stays as it is
facts-report-taken_back = Its author took it back
facts-again-waits = Wait
facts-again-kept = The decision stays
facts-again-changed = The decision was changed
facts-again-taken_back = The words were taken back
facts-few = fewer than { $limit }
facts-small = Counts below { $limit } are not shown as numbers, because they could point to a person.
facts-rules = <a>Read the house rules</a>

## House rules

house-rule-person-name = About the idea
house-rule-person-text = Speak about the idea, not about the person.
house-rule-kind-name = Kind words
house-rule-kind-text = Write as you would speak to a neighbour. No threats, no hate, no insults.
house-rule-private-name = Private things
house-rule-private-text = Do not tell private things: telephone numbers, addresses, names of others, health, or anything that points to one person.
house-rule-honest-name = Honest words
house-rule-honest-text = Say what you know, and say when you are not sure. Do not speak as someone else.
house-rule-selling-name = No selling
house-rule-selling-text = Do not sell things here, and do not write the same text again and again.
house-rule-law-name = The law
house-rule-law-text = What is against the law outside is against the rules here.
rules-title = House rules
rules-lead = People who live here talk about things that matter to them. These rules keep it fair.
rules-ours = What we ask of everyone
rules-city = What the city promises
rules-city-real = People who work for the city use their real name and say what they do.
rules-city-words = Nobody changes your words. Only you can change or take back what you wrote.
rules-city-reply = Each mission names a person who replies, and says by when, once a day is set.
rules-city-change = When the city changes a mission, the old words stay, and it says why.
rules-held = When someone reads it first
rules-held-when = Some missions show texts of guests only after a facilitator has let them through. The page says so when you send yours.
rules-held-details = A text with a telephone number or an address waits in every mission, whoever wrote it.
rules-held-who = Until then, only you and the facilitators see it.
rules-broken = Did you see something that breaks a rule? Choose "Report" beside it. A person reads each report.
rules-decide = How we decide
rules-decide-reason = When a facilitator takes words out, a line keeps their place and names the rule. The author gets the reason.
rules-decide-again = The author can ask again once. Then another person decides.
rules-version = Version { $number }, { $day }.
rules-see-versions = See all versions
rules-see-counts = See how we moderate
rules-edit = Change the house rules
rules-saved = Saved. These rules hold from now on.
rules-versions-title = Versions of the house rules
rules-versions-lead = Each version stays readable. Old decisions keep the name of the rule that they had.
rules-version-title = Version { $number }
rules-version-by = { $name }, { $day }
rules-pages = Versions { $from } to { $to } of { $all }
rules-retired = Holds no longer
rules-edit-title = Change the house rules
rules-edit-lead = The rules hold as soon as you save them. Write each one in every language.
rules-now = The rules as they are now
rules-new = New rules
rules-new-text = Leave these empty when you need no new rule.
rules-new-one = New rule
rules-name = Short name ({ $language })
rules-text = Rule ({ $language })
rules-retire = This rule holds no longer
rules-reason = Why do you change them?
rules-reason-hint = One line for everyone.
rules-save = Save the house rules
