# People: signing in, coming back with three words, one's own page, name, address and password.

## Notices: what happened to the things that you wrote or answered

notice-idea_edited = An idea that you agreed with has new words.
notice-idea_withdrawn = An idea that you agreed with was taken back.
notice-idea_let_through = Everyone can read your idea now.
notice-idea_viewpoint = Someone wrote under your idea.
notice-idea_built_on = Someone built a new idea on yours.
notice-thread_started = Someone wrote about a test or a decision that you look after.
notice-viewpoint_reply = Someone replied to you.
notice-viewpoint_let_through = Everyone can read your viewpoint now.
notice-evidence_added = Someone added evidence on something that you wrote or look after.
notice-evidence_checked = The city checked your evidence and says how strong it is.
notice-evidence_let_through = Everyone can read your evidence now.
notice-moderation_held = Your words are held for now. Read why.
notice-moderation_hidden = Your words were taken out. Read why.
notice-moderation_returned = You got your words back and can change them.
notice-moderation_again = You asked us to look again. Another person decided.
notice-report_decided = We looked at what you reported.
notice-decision_proposed = We propose a decision about something you took part in. Say what you think.
notice-decision_decided = We decided about something you took part in or follow.
notice-decision_changed = A decision about something you took part in, or that you follow, changed. We say why.
notice-decision_kept = We looked again at a decision about something you took part in, or that you follow, and kept it.
notice-decision_ended = A decision about something you took part in, or that you follow, ended.
notice-decision_stopped = We stopped a decision about something you took part in, or that you follow. We say why.

## Signing in: three ways
# $name: how a person is shown. $email: an address.

sign-in-title = How do you want to sign in?
sign-in-lead = You can take part without signing in. Sign in to find what you did before.
sign-in-guest = What you did on this device comes along.
sign-in-as = You are signed in as { $name }.
sign-in-not-yet = You are not signed in yet
sign-in-my-page = Go to your page
sign-in-by-link = With a link by email
sign-in-by-link-text = Tell us your email address. We send you a link. You need no password.
sign-in-by-link-do = Send me a link
sign-in-by-password = With your password
sign-in-by-password-text = For people who made a password, and for everyone who works for the city.
sign-in-by-password-do = Use my password
sign-in-by-words = With your three words
sign-in-by-words-text = You wrote down three words when you were here before. They bring you back.
sign-in-by-words-do = Use my three words
sign-in-new = Are you new here?
sign-in-new-text = You can start right away, with no account. You can also make one with a password.
sign-in-see-missions = See what you can take part in
sign-up-do = Make an account
signed-out = You signed out on this device.
signed-out-everywhere = You signed out on every device.

## A link by email

link-label = What is your email address?
link-hint = We send you a link. Open it to sign in.
link-sent = We sent you a mail.
link-sent-text = Open the link in it. It works once, for { $minutes } minutes.
link-sent-not = Is there no mail after ten minutes? Look in the folder for unwanted mail. Then check the address, and ask again here.
link-again-do = Send another link
link-gone-title = This link does not work any more
link-gone-do = Ask for a new link
link-open-title = Do you want to sign in?
link-open-text = You sign in as <b>{ $email }</b>.
link-open-do = Sign in now
link-address-title = Is this your email address?
link-address-text = From now on, <b>{ $email }</b> signs you in. We also tell you there what comes of your ideas.
link-address-do = Yes, this is my address
link-switch = You are signed in as someone else on this device. This signs you out there.
link-elsewhere-title = Open this link where you are signed in
link-elsewhere-text = You asked for it in another browser. Open the link there to use the new address.
link-taken-title = This address has an account of its own
link-taken-text = { $email } signs in another account here. Sign out, then sign in with that address.
link-password-label = What password did you choose?
link-password-hint = You chose it in another browser. Type it once more, so that we know it was you.

## A password

password-title = Sign in with your password
email-label = Your email address
password-label = Your password
password-do = Sign in
password-forgot = Did you forget it? Get a link by email instead.
password-staff = Do you work for the city? Ask the people who run this site for a new password.
password-new = Did you just make an account? Open the link in our mail first.
sign-up-title = Make an account
sign-up-lead = You need an email address and a password. What you did on this device comes along.
sign-up-sent = We sent you a mail to confirm your address.
sign-up-sent-text = Open the link in it. It works once, for { $minutes } minutes. After that your password works.
sign-up-sent-to = We sent it to { $email }.
new-password-label = Choose a password
new-password-hint = At least { $shortest } letters. Three or four words that do not belong together are easy to remember.
new-password-again-label = Type the new password again

## Three words

back-title = What are your three words?
back-hint = Capital letters, commas and spaces do not matter.
back-do = Bring me back
back-lost = Have you lost them?
back-lost-text = We cannot look them up. If you left an email address, get a link instead.

## One's own page
# $name: how a person is shown. $count: how many. $day: a day.

me-title = Your page
me-shown-nickname = We show you as <b>{ $name }</b>. That is a nickname.
me-shown-name = We show you as <b>{ $name }</b>.
me-shown-none = We show what you write with no name.
me-shown-staff = We show you as <b>{ $name }</b>, { $job }.
me-no-way-title = You cannot come back yet
me-no-way-text = We only know this device. Get three words or leave your address, so that you find your things again.
me-no-way-email-text = Open the link that we sent to { $email }. Then that address brings you back. Three words do, too.
me-get-words = Get three words
me-leave-email = Leave my email address
me-happened = What happened
me-happened-none = Nothing happened yet.
me-happened-none-text = When someone answers you, or an idea changes that you agreed with, you see it here.
me-new = New
me-read-all = Mark all as read
me-drafts = Ideas you started
me-drafts-none = You have not started an idea.
me-drafts-none-text = Ideas that you start and do not send yet are listed here.
me-draft-empty = An idea with no words yet
me-draft-changed = { $mission }. Last changed on { $day }.
me-draft-go-on = Go on writing
me-ideas = Your ideas
me-ideas-none = You have not sent an idea yet.
me-ideas-none-text = Ideas that you send are listed here.
me-idea-line = Idea { $number }. { $day }.
me-viewpoints = Your viewpoints
me-viewpoints-none = You have not written a viewpoint yet.
me-viewpoints-none-text = What you write under an idea is listed here.
me-viewpoint-under = { $day }, about:
me-viewpoint-under-gone = { $day }, about something that is not shown now.
me-answers = Your answers
me-answers-none = You have not answered an idea yet.
me-answers-none-text = The missions in which you answered are listed here.
me-answers-in = { $count ->
    [one] You answered { $count } idea.
   *[other] You answered { $count } ideas.
}
me-all-notices = See everything that happened
me-all-drafts = See all ideas that you started
me-all-ideas = See all your ideas
me-all-viewpoints = See all your viewpoints
me-page = Page { $number }
me-how-shown = How we show you
me-change-name = Change how we show you
me-ways = How you come back
me-way-email = Your address is { $email }.
me-way-email-waits = You left { $email }. Open the link that we sent you there.
me-way-no-email = We have no address of yours.
me-way-password = You have a password.
me-way-no-password = You have no password.
me-way-words = You have three words.
me-way-no-words = You have no three words.
me-change-email = Change your address and our mails
me-change-password = Change your password
me-set-password = Set a password
me-change-words = Make three words
me-sign-out = Sign out
me-sign-out-text = { $count ->
    [one] You are signed in on this device only.
   *[other] You are signed in on { $count } devices.
}
me-sign-out-lose = You cannot come back yet. If you sign out now, you lose your things.
me-sign-out-here = Sign out on this device
me-sign-out-everywhere = Sign out on every device
me-delete = Delete everything about me
me-saved-in = You are signed in.
me-saved-draft = Saved. You can go on writing at any time.
me-saved-thrown-away = We threw your draft away.
me-saved-name = Saved. This is how we show you from now on.
me-saved-email = We sent you a mail. Open the link in it to confirm your address.
me-saved-mails = Saved. We do as you chose.
me-saved-forgotten = We took your address and your password away.
me-saved-password = Saved. Your new password works from now on. We signed you out on your other devices.

## How we show you

name-title = How shall we show you?
name-hint = This counts for what you write from now on. What you sent before keeps its name.
name-answer-nickname = Many people choose this.
name-answer-name = People who know you will know that it is you.
name-answer-none = We write "No name" beside it.
nickname-label = Your nickname
nickname-hint = Choose one that does not tell who you are.
nickname-suggest = Suggest a nickname
own-name-label = Your own name
own-name-hint = Only if you want us to show it.
name-do = Save how you are shown
name-staff-title = City staff use their real name
name-staff-text = People see your name and your work beside what you write. To change them, ask the people who run this site.

## One's address

my-email-title = Your email address
my-email-label = What is your email address?
my-email-hint = We tell you there what comes of your ideas. No one else sees it.
my-email-now = { $email } signs you in now. It stays until you confirm another one.
my-email-waits = You left { $email }. Open the link that we sent you there, or get a new one here.
my-email-do = Send me a link to confirm it
my-email-mails = Our mails
my-email-mails-tick = Tell me by email when something happens to what I wrote or answered
my-email-mails-text = At most two such mails a day.
my-email-mails-do = Save this choice
my-email-forget = Take the address away
my-email-forget-text = We forget your address. Your password goes, too. What you wrote stays.
my-email-forget-do = Take my address away
my-email-staff = { $email } signs you in. To change it, ask the people who run this site.

## One's password

my-password-title = Choose a new password
my-password-first-title = Choose a password
my-password-text = After this you are signed out on your other devices.
my-password-current-label = Your password now
my-password-do = Save the new password
my-password-none-title = A password needs an email address
my-password-none-text = First tell us your address, and open the link that we send you. Then you can choose a password.

## One's three words

my-words-title = Three words to come back
my-words-text = We give you three words. Write them down. On any device, they bring you back to your things.
my-words-care = Keep them like a key. Who has them can come in here as you.
my-words-have = You have three words already. New ones take their place, and the old ones stop working.
my-words-do = Make three words
my-words-do-again = Make new words
my-words-again = You pressed the button more than once, and other words took the place of those. We can show words only once. Make new ones.
my-words-made-title = These are your three words
my-words-made-text = Write them down now. We cannot show them again, and we do not keep them.
my-words-made-use = To come back, choose "Sign in" and then "With your three words".
my-words-made-done = I wrote them down
my-words-staff-title = City staff sign in with a password
my-words-staff-text = Three words are for residents. Your password keeps your work safer.

## Sign out everywhere

everywhere-title = Sign out on every device?
everywhere-text = Do this if you lost a phone, or used one that others use.
everywhere-do = Sign out everywhere

## Deleting everything about oneself
# $email: an address.

delete-title = Delete everything about you?
delete-lead = You cannot undo this. We cannot bring anything back.
delete-goes = What goes
delete-goes-ways = Your email address, your password and your three words.
delete-goes-name = Your name and your nickname, also on what you wrote before.
delete-goes-things = Ideas that you started, what we told you, and what you marked as helpful.
delete-goes-devices = You are signed out on every device.
delete-words-label = What happens to what you wrote?
delete-words-taken_back = Take my ideas and viewpoints back, too
delete-words-taken_back-hint = Their words go for good. A line says that someone took them back. What the city tests or has decided stays, with no name.
delete-words-no_name = Leave them here with no name
delete-words-no_name-hint = Everyone can still read them. Do the words say who you are? Then take them back.
delete-answers-label = What happens to your answers to ideas?
delete-answers-counted = They stay counted, and nothing leads to you
delete-answers-counted-hint = We keep each answer and its day. We do not keep whose it was.
delete-answers-taken_back = Take them back, too
delete-answers-taken_back-hint = The counts go down, so someone could guess how you answered. Where answers have ended, they stay counted.
delete-sure = Yes, delete everything about me
delete-mail = We send one last mail to { $email }. Then we forget the address.
delete-backups = Safety copies of this site still hold these things, until newer copies take their place.
delete-do = Delete everything
delete-keep = Keep my page
delete-not-yet = Nothing was deleted yet
delete-done-title = Everything about you is deleted
delete-done-text = This device does not know you any more. Thank you for taking part.
delete-done-again = You can start again at any time. We will not know that you were here before.
delete-staff-title = City staff cannot delete themselves here
delete-staff-text = What you wrote for the city stays under your name. To end your account, ask the people who run this site.
