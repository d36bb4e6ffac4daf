# Files, evidence, and what we think is true.

## Files
# $megabytes: the largest size.

file-takes = We take pictures, PDF, plain text and CSV tables, up to { $megabytes } MB.
file-takes-pictures = We take JPEG, PNG, WebP and GIF pictures, up to { $megabytes } MB.
file-alt = If it is a picture: what can people see in it?
file-alt-hint = Someone who cannot see it hears this.
file-decorative = The picture only decorates. It says nothing that the words do not say.
file-waits = We have this file:
file-without = Take this file out
file-see-large = See it larger
file-kind-jpeg = Picture
file-kind-png = Picture
file-kind-pdf = PDF document
file-kind-text = Plain text
file-kind-csv = CSV table
file-about = { $kind }, { $size }
file-kilobytes = { $count } kB
# $number: with one digit after the point, as text.
file-megabytes = { $number } MB

## Why a file is not taken: what happened, and what to do

file-too-large = This file is too large. The limit is { $megabytes } MB. Make it smaller, or choose another one.
file-empty = There is nothing in this file. Choose another one.
file-not-taken = We do not take files of this kind. Save it as PDF, or choose a picture.
file-office = We cannot look into office files and archives safely. Save it as PDF, or a table as CSV.
file-drawing = We do not take SVG drawings and web pages, as they can hold programs. Save it as PNG or PDF.
file-broken = We cannot open this file. It may be cut off. Save it again and choose the new one.
file-picture-too-large = This picture has too many points. Save it with less than 40 million points.
file-moves = We do not take pictures that move. Choose one that is still.
file-holds-program = This file holds a program or formulas. Save it without them and choose it again.
file-not-utf8 = We cannot read the letters in this file. Save it as "UTF-8" and choose it again.
file-gone = We do not have this file any more. Choose it again.
file-too-much-today = You sent a lot of files today. Come back tomorrow, or choose a smaller one.

## How sure we are
# $number: about how many times in ten we would be right.

sure-1 = Looks wrong
sure-2 = Probably wrong
sure-3 = Could go either way
sure-4 = Probably right
sure-5 = Well supported
sure-about = about { $number } in 10
sure-was = Was

## What we think is true: the stones of a mission
# $mission: its title. $supports, $weakens: pieces of evidence.

assumptions-title = What we think is true: { $mission }
assumptions-heading = What we think is true
assumptions-lead = Our plans rest on these stones. Evidence can turn each of them over.
assumptions-none = Nothing is written down yet.
assumptions-none-text = The city team writes here what its plans rest on, and how sure it is.
assumptions-see-all = See all stones
assumption-kicker = We think that
assumption-turn = Turn this over
assumption-turned = Turned over
# $sure: how sure we were, in words.
assumption-was = Was: { $sure }, about { $number } in 10.
assumption-evidence = Evidence: { $supports } for it, { $weakens } against it.
assumption-how-sure = How sure are we?
assumption-since = Since { $day }.
assumption-say-sure = Say how sure we are
assumption-claim = We think that
assumption-claim-hint = One sentence that could turn out wrong.
assumption-because = Because
assumption-because-hint = What makes us think so. You can leave this out.
assumption-if-wrong = If this is wrong, then
assumption-if-wrong-hint = What we would have to change. You can leave this out.
assumption-owner = Who looks after it?
assumption-mission = Mission
assumption-side = About this
assumption-know-more = Do you know something we do not?
assumption-know-more-text = Add evidence to an idea of this mission. The city team then says what it means for this.
assumption-know-more-link = Choose an idea
assumption-version = Version { $version }. Written down on { $day }.
assumption-supports = What makes us surer
assumption-weakens = What makes us less sure
assumption-no-evidence = We have no evidence yet.
assumption-history = What happened to it
assumption-earlier = See what happened earlier
assumption-event-started = Written down
assumption-event-sure = We are surer now
assumption-event-less_sure = We are less sure now
assumption-event-kept = We looked again and kept it
assumption-event-sign_seen = We saw a sign
assumption-event-sign_not_seen = We did not see the sign after all
assumption-event-worded = New words
assumption-event-evidence = See the evidence
assumption-words-before = Before:
# $name: a person of the city. $job: what they are.
said-by = { $name }
said-by-job = { $name }, { $job }
assumption-add = Write down what we think is true
assumption-add-lead = Say what your plans rest on. Then people can help to find out whether it is right.
assumption-save-new = Write it down
assumption-edit = Change the words
assumption-edit-lead = How sure we are stays as it is. The words it had stay to be read.
assumption-reason = Why do you change it?
assumption-now = These are the words now:
assumption-saved-new = Saved. Everyone can read it now.
assumption-saved-edited = Saved. The new words are here.
assumption-saved-sure = Saved. Everyone can see how sure we are.
assumption-saved-sign = Saved. It is in the history.
assumption-saved-next = Decisions that rest on this are looked at again when it falls far.
sure-title = How sure are we now?
sure-now = How sure are we?
sure-now-hint = The same answer again means: we looked again and kept it.
sure-evidence = Which evidence moved us?
sure-evidence-hint = You can leave this out, if you write the reason.
sure-no-evidence = No new evidence
sure-reason = Why?
sure-reason-hint = Without evidence, the reason must stand here. Everyone can read it.
sure-save = Save how sure we are

## Signs we watch

signs-heading = Signs we watch
signs-lead = A sign would show us that this is wrong. You can leave signs out.
signs-none = We watch no sign for this yet.
sign-number = Sign { $number }
sign-threshold = It counts from:
sign-place = We look at:
sign-often = How often:
sign-field-what = What we watch
sign-field-what-hint = For example: people on the benches at noon.
sign-field-threshold = From where on it counts
sign-field-threshold-hint = For example: fewer than 5 on three hot days.
sign-field-place = Where we look
sign-field-place-hint = For example: the square by the port.
sign-field-often = How often we look
sign-field-often-hint = For example: each Friday in summer.
sign-seen = Seen on { $day }
sign-not-seen = Not seen yet.
sign-see = Have we seen this sign?
sign-title = Have we seen this sign?
sign-text = A sign that was seen makes us look again at every decision that rests on this.
sign-seen-question = Did we see it?
sign-yes = Yes, we saw it
sign-no = No, we did not see it after all
sign-day = On which day?
sign-reason = What did we see?

## Evidence
# $mission: its title. $count: how many.

evidence-title = Evidence: { $mission }
evidence-heading = Evidence
evidence-heading-text = What we know about it, and how we know it.
evidence-lead = Stories, numbers and documents. Each says how we know it.
evidence-found = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
pages-evidence = Evidence { $from } to { $to } of { $all }
pages-assumptions = Stones { $from } to { $to } of { $all }
evidence-none = No evidence yet.
evidence-none-text = Stories, numbers and documents will be here. Anyone can add some to an idea.
evidence-found-none = No evidence fits this.
evidence-found-none-text = Choose another kind, or any strength.
evidence-choose-idea = Choose an idea
evidence-none-here = We have no evidence on this yet. Do you know something?
evidence-see-more = See more evidence on this
evidence-see-all = See all evidence of this mission
evidence-add = Add evidence
# $name: who added it. $job: what they are. $day: when.
evidence-by = { $name }, { $day }
evidence-by-job = { $name }, { $job }, { $day }
evidence-about = About:
evidence-kind = Kind
evidence-any-kind = Any kind
evidence-any-strength = Any strength
evidence-show = Show
evidence-kind-story = A story
evidence-kind-number = A number
evidence-kind-document = A document
evidence-kind-test_result = A test result
evidence-kind-staff_see = What staff see
evidence-state-held = Waiting to be read
evidence-state-hidden = Taken out
evidence-state-withdrawn = Taken back
evidence-checked-tag = Checked
evidence-stub = Evidence that is gone
evidence-stub-withdrawn = The person who added this took it back. Their words are gone.
evidence-stub-hidden-rule = This was taken out. The rule: { $rule }. A line keeps its place.
evidence-stub-hidden = A facilitator took this out under a house rule.
evidence-held = This waits to be read by a facilitator. Until then, only you and the facilitators see it.
evidence-withdrawn-on = We took this back on { $day }. It counts no more.
evidence-on-idea = The idea
evidence-on-test = The test
evidence-on-decision = The decision
strength-hint = A hint
strength-some = Some evidence
strength-strong = Strong evidence
strength-none = Not weighed yet
strength-hint-hint = One person, one day, or we heard it from others.
strength-hint-some = Several people or days, and they say the same.
strength-hint-strong = Many people or a good count, and others found the same.
bearing-supports = Makes us surer
bearing-weakens = Makes us less sure
bearing-none = Says nothing about it
evidence-strength = Strength
evidence-quote = May we quote you?
evidence-quote-shown = May it be quoted?
evidence-quote-hint = A quote can stand in a paper for the council, with the name that is shown here.
quote-yes = Yes, word for word
quote-no = No, only read it
evidence-link = Read more
evidence-how-known = How do we know?
evidence-how-known-hint = Who found it out, when, and from how many people.
evidence-whose = Whose experience is it?
evidence-whose-hint = You can leave this out.
evidence-missing = Who is missing from this?
evidence-missing-hint = You can leave this out. Then it says that we do not know yet.
file-picture = Picture
file-document = Document
evidence-version = Version { $version }, until it was changed. Written on { $day }.
evidence-earlier = What it said before
evidence-side = Who added it and what it means
evidence-added-by = Added by
evidence-checked-by = Checked by
evidence-not-checked = Nobody of the city has checked this yet.
evidence-means = What it means for what we think is true
evidence-means-hint = Choose only where it really says something.
evidence-no-bearing = Nobody has said yet what it means.
evidence-check = Check this
evidence-edit = Change it
evidence-withdraw = Take it back

## Adding evidence: a resident is asked little

evidence-choose-title = What do you know?
evidence-choose-lead = Choose what fits best. You need no account.
evidence-choose-story = A story
evidence-choose-story-text = Something that happened to you or to someone you know.
evidence-choose-number = A number
evidence-choose-number-text = Something that you or others counted or measured.
evidence-choose-document = A document
evidence-choose-document-text = A report, a letter, a plan, or an article.
evidence-choose-test_result = A test result
evidence-choose-test_result-text = What came out of something that we tried.
evidence-choose-staff_see = What staff see
evidence-choose-staff_see-text = What you and your colleagues see in your work.
evidence-add-story = Tell us what happened
evidence-add-number = Add a number
evidence-add-document = Add a document
evidence-add-test_result = Add a test result
evidence-add-staff_see = Add what staff see
evidence-title-story = A title
evidence-title-number = What was counted or measured?
evidence-title-document = What is it called?
evidence-title-test_result = What did we try?
evidence-title-staff_see = What is it about?
evidence-says-story = What happened?
evidence-says-number = What does it say?
evidence-says-document = What does it say about this?
evidence-says-test_result = What came out?
evidence-says-staff_see = What do you see?
evidence-link-ask = Where can people read it?
evidence-link-document = Give a web address here, or choose the file below.
evidence-file-story = A picture, if you have one
evidence-file-number = A table or a picture, if you have one
evidence-file-document = The file
evidence-file-test_result = A file, if you have one
evidence-file-staff_see = A file, if you have one
evidence-file-as-it-is = We publish a document as it is, also the name that stands inside it.
evidence-strength-ask = How strong is it?
evidence-strength-reason = Why is it that strong?
evidence-send = Add this evidence
evidence-not-sent = Your evidence is not added yet
evidence-edit-text = We keep the words it had before. It must be checked again.
evidence-saved-added = Saved. Your evidence is on the page.
evidence-saved-next = Someone of the city team reads it and says how strong it is.
evidence-saved-edited = Saved. Your new words are on the page.
evidence-saved-held = Saved. A facilitator of this mission reads it first. Then everyone can see it.
evidence-saved-withdrawn = Done. It counts no more.
evidence-saved-checked = Saved. It says now that you checked it.
evidence-withdraw-title = Take this evidence back?
evidence-withdraw-resident = Your words, your file and your name go away for good. A line keeps their place.
evidence-withdraw-staff = It stays to be read, and it counts no more. Say why, so that everyone can see it.
evidence-withdraw-reason = Why do we take it back?
evidence-check-title = How strong is this evidence?
evidence-check-text = Your name and role will stand beside it.
evidence-check-save = Save what I found
evidence-rules-line = By the <a>house rules</a>: write about the thing, and leave out names and addresses of others.

## In the list of what changed

change-assumption-new = What we think is true
change-assumption-surer = We are surer of what we think
change-assumption-less_sure = We are less sure of what we think
change-assumption-kept = We looked again and kept it
change-assumption-sign_seen = We saw a sign
change-assumption-sign_not_seen = We did not see a sign after all

# What rests on what we think is true, and what names a piece of evidence.
assumption-rests = What rests on this?
assumption-rests-text = When we are much less sure of this, we look at these decisions again.
evidence-cited = Decisions that name this
