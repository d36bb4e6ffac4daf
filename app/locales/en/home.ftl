# The first page.

# $place: the city.
home-kicker = Decide with { $place }
home-h1 = Say what we should try. See what changes our mind.
home-lead = Answer ideas from your neighbours, add your own, and talk them through. When we change something, we say why.
home-no-account = You need no account. You can stop at any time.
home-working-on = We work on this now:

## The big stone: the newest thing worth saying
# $day: a day. $stage, $detail: a stage and what it means.

home-stone-new = New since { $day }
home-stone-changed = Changed on { $day }
home-stone-mission = The mission
home-stone-wanted = The change we want
home-stone-because = Why we changed it
home-stone-stage = Where it is now
home-stone-stage-is = { $stage }: { $detail }
home-stone-read = Read the mission
# The same place before anything happened.
home-stone-how = How it works
home-stone-say = You answer
home-stone-say-text = Agree, disagree or not sure. One tap is enough.
home-stone-add = You add
home-stone-add-text = Your own idea, in one sentence.
home-stone-answer = We reply
home-stone-answer-text = A named person reads every idea and replies.

## What changed lately

home-lately = What changed lately
home-lately-key = An orange stone means we changed something. A hollow stone means something new.
home-all-changes = Every change, and why

## Missions
# $ideas, $people, $answers: "46 ideas", "388 people", "1,204 answers".

home-missions = Missions now
home-ideas-from = <b>{ $ideas }</b> from { $people }
home-answers = <b>{ $answers }</b> so far

## How this place works

home-how = How this place works
home-how-say = You say what you think
home-how-say-text = Agree, disagree or not sure. Your answer is saved at once, and you can change it.
home-how-talk = You talk it through
home-how-talk-text = Add an idea. Say what you think of other ideas, and what in your life makes you think it.
home-how-change = We say what changed
home-how-change-text = Each mission has a named person who replies. When we change something, the old words stay and we say why.
