# Missions: the list, the page of one, and the forms of those who run them.

## Buttons and links
# $count: how many.

mission-start = Start a mission
mission-edit = Change this mission
see-all-missions = See all missions
see-all-missions-counted = { $count ->
    [one] See { $count } mission
   *[other] See all { $count } missions
}
answer-ideas = Answer ideas
answer-ideas-counted = { $count ->
    [one] Answer { $count } idea
   *[other] Answer { $count } ideas
}
see-all-ideas-counted = { $count ->
    [one] See { $count } idea
   *[other] See all { $count } ideas
}

## How far, until when, who
# $stage: "Choose". $last, $day: days. $leader: a person. $state: one of the next three.

mission-open-until = { $stage }. Open until { $last }.
mission-open = { $stage }. Open for answers.
mission-ended = { $stage }. Answers ended on { $last }.
mission-kicker = Mission. { $state }
mission-replies-by = { $leader } replies by <b>{ $day }</b>.
mission-replies = { $leader } replies. No day is set yet.
mission-replies-nobody = Nobody has promised a reply yet.
people-so-far = { $count ->
    [one] { $count } person so far.
   *[other] { $count } people so far.
}

## Counts, the number large

people-took-part = { $count ->
    [one] <b>{ $count }</b> person took part
   *[other] <b>{ $count }</b> people took part
}
ideas-counted = { $count ->
    [one] <b>{ $count }</b> idea
   *[other] <b>{ $count }</b> ideas
}
answers-counted = { $count ->
    [one] <b>{ $count }</b> answer
   *[other] <b>{ $count }</b> answers
}
viewpoints-counted = { $count ->
    [one] <b>{ $count }</b> viewpoint
   *[other] <b>{ $count }</b> viewpoints
}

## The list

missions-lead = A mission is a change we want. You say what could help, and we say what we do with it.
missions-none = No mission has started yet.
missions-none-text = The missions of the city will be here. The city team starts each one, and says what your answer can change.
missions-past-end = There are no missions on this page.
missions-past-end-text = You are past the last one.
missions-first-page = Go to the first missions

## The page of a mission
# $day: a day. $version: a number. $ideas: "46 ideas".

mission-why-now = Why now?
mission-keep = What we will not trade away
mission-balance = Two good things we are balancing
# A text of the city team ends this sentence.
mission-too-far = We have gone too far when
mission-side = People and dates
mission-imported = Imported conversation
mission-imported-text = People said this in another place. You can read it and go on answering.
mission-leads = Who leads this
mission-leads-nobody = Nobody here leads this yet.
mission-teams = Who works on it
mission-fixed = What is fixed
mission-deadline = By when
mission-deadline-is = We must be done by <b>{ $day }</b>. We cannot move this day.
mission-ideas = Ideas
mission-ideas-newest = { $ideas }. The newest come first.
mission-ideas-none = There are no ideas yet.
mission-ideas-none-text = The ideas of residents will be here. You can add the first one.
mission-ideas-none-closed = There are no ideas here.
mission-ideas-none-closed-text = Nobody added one while this mission was open.
mission-source = Where these words come from
mission-source-link = Go to the source
mission-version = You read version { $version }.
mission-versions-link = See every version, and why it changed

## Saved

mission-saved-new = Saved. The mission is open.
mission-saved-new-next = Everyone can read it now. Look at it once more as they see it.
mission-saved-changed = Saved. Everyone reads the new version now.
mission-saved-changed-next = The old words stay in the list of versions. The change stands on the page "What changed, and why".

## The forms
# $number: 1 or 2, or the number of a line. $limit: how many at most. $letters: how long each can be.

mission-start-lead = You can change all of this later. Each version stays, and people see what you changed and why.
mission-edit-lead = Everyone sees what you change here, and why you changed it. The old version stays.
mission-save = Save the new version
mission-group-words = What it is
mission-group-keep = What stays safe
mission-group-answer = What people can change
mission-group-days = Days
mission-group-people = People
mission-group-running = How it runs
mission-group-source = Content from elsewhere
mission-group-reason = Why you change it
mission-slug = Name in the web address
mission-slug-hint = Small letters, numbers and hyphens, for example cooler-streets. Leave it empty and we make one from the name.
mission-reason = What changed, and why?
mission-reason-hint = Everyone reads this. Say it as you would to a neighbour.
mission-keep-line = Line { $number }
mission-good = Good thing { $number }
mission-good-far = For good thing { $number }: we have gone too far when
mission-team = Team { $number }
mission-team-part = Part of team { $number }
mission-more-teams = Add more teams
mission-most-teams = A mission can have { $limit } teams. Put some together to add others.

## The parts of a mission: names and hints

mission-part-title = Name of the mission
mission-part-title-hint = A few words that people remember.
mission-part-change = The change we want
mission-part-change-hint = One sentence. Say what is better for people when it is done.
mission-part-why_now = Why now?
mission-part-why_now-hint = What happened, and what happens if we wait. You can leave this out.
mission-part-keep = What we will not trade away
mission-part-keep-hint = 1 to { $limit } lines that no idea may harm. Up to { $letters } letters each.
mission-part-balance = Two good things we are balancing
mission-part-balance-hint = Two good things that pull against each other. You can leave out all four lines. Up to { $letters } letters each.
mission-part-open = What is open to change
mission-part-open-hint = Say what an answer can really change.
mission-part-fixed = What is fixed, and why
mission-part-fixed-hint = Money, laws, contracts. People lose trust when they hear of these too late.
mission-part-influence = What an answer can change
mission-part-influence-hint = Promise only what you can keep.
mission-part-answer_by = Last day to answer
mission-part-answer_by-hint = Leave it empty while no end is set. For example 12 June 2026.
mission-part-reply_by = Day by which we reply
mission-part-reply_by-hint = The same day as the last day to answer, or later.
mission-part-deadline = A day that we cannot move
mission-part-deadline-hint = For example the day on which a law starts. You can leave this out.
mission-part-leader = Who leads and replies
mission-part-leader-hint = The real name of one person.
mission-part-leader_role = What that person is
mission-part-leader_role-hint = For example Head of Streets.
mission-part-teams = Who works on it
mission-part-teams-hint = Teams, schools, companies, groups. Leave rows empty that you do not need.
mission-part-stage = How far the work is
mission-part-stage-hint = This decides which button comes first on the page of the mission.
mission-part-moderation = When texts of people without an account show
mission-part-moderation-hint = Choose the second only when someone has the time to read each day.
mission-part-language = Language of these texts
mission-part-language-hint = Screen readers need it to speak the words right.
mission-part-attribution = Where imported content comes from
mission-part-attribution-hint = Who collected it, and under which licence. Leave it empty for the city's own.
mission-part-attribution_url = Web address of the source
mission-part-attribution_url-hint = Starts with https://. You can leave this out.
# $good: a good thing. $far: ends the sentence. $team: a name. $part: "leads".
mission-balance-line = { $good }. We have gone too far when { $far }
mission-team-line = { $team }: { $part }

## Two people changed the same mission

mission-clash = You both changed this
mission-clash-text = The form below has your words. Change them if the other words are better.
mission-clash-theirs = On the page now
mission-clash-yours = What you typed
mission-taken = Changed by the other person
mission-taken-text = You did not touch these. The form below has their new words.

## Versions
# $version: a number. $day: a day. $name: a person of the city team.

mission-versions = Every version of this mission
mission-versions-lead = Newest first. Nothing is changed in secret: each version stays, with the reason.
mission-version-of = Version { $version }, { $day }
mission-version-first = This is how the mission started.
mission-version-whole = Read all of version { $version }
mission-changed-by = Changed by { $name }
mission-started-by = Started by { $name }
versions-newer = Newer versions
versions-older = Older versions
versions-newest = Go to the newest versions
versions-past-end = There are no versions on this page.
versions-past-end-text = You are past the first version.
