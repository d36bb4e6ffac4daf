# About this place: help, house rules, privacy, accessibility. Only what is so today.
# A message may hold one link with <a>..</a>; the page knows where it leads.

## Help

help-title = How to get help
help-lead = You can ask a person. Here is also how things work, step by step.
help-contact = Ask a person
help-contact-text = Tell us what you want to do, and where it stopped. You can also ask us to do it with you.
help-contact-none = The city has not put a telephone number or an address here yet. Ask at a library or at the town hall.
help-start = How do I take part?
help-start-where = Choose <a>a mission</a>. Its page says what your answer can change, and who replies.
help-start-no-account = You need no account, no name and no email address.
help-start-answer = Answer ideas. You see one at a time. Choose agree, disagree or not sure.
help-start-add = Add an idea. We ask one question at a time, and keep what you wrote.
help-start-talk = Write under an idea what you think, and what in your life makes you think it.
help-back = How do I come back later?
help-back-device = On the same device and browser, we know you for 180 days after your last visit.
help-back-words = On another device, use your <a>three words</a>. We give them to you when you ask for them on your page.
help-back-sign-in = You can also leave an email address and <a>sign in with a link</a>.
help-change = Can I change my mind?
help-change-answer = Yes. You can change or take back each answer, at any time while the mission is open.
help-change-idea = You can change or take back an idea that you wrote. We tell the people who agreed with it.
help-change-viewpoint = You can change a viewpoint for half an hour. You can take it back at any time.
help-change-all = On your page, you can delete everything about you.
help-read = I cannot read or use a page
help-read-language = You can choose the language at the foot of each page.
help-read-script = Everything works on old phones, with a slow network, and without script.
help-read-more = Read <a>how we make this place easy to use</a>, and tell us what does not work.

## Privacy

privacy-title = Privacy
privacy-lead = We keep little, and nothing that we do not need. Nobody pays for this place with what you do here.
privacy-seen = What can others see?
privacy-seen-ideas = Your ideas, viewpoints and evidence, with the name that you chose: a nickname, your own name, or none.
privacy-seen-answers = Nobody sees how you answered an idea. Pages show counts only.
privacy-seen-counts = Staff see the same counts as you. They cannot look up the answers of one person on any page.
privacy-seen-staff = People who work for the city are always shown by name.
privacy-kept = What do we keep?
privacy-kept-guest = A number for you, made up by the machine, from the first time you save something. Reading leaves nothing.
privacy-kept-answers = Your answers to ideas, with the time, so that each person counts once and you can change them.
privacy-kept-words = What you write, with each earlier version, and files that you add. What you follow, what you marked as helpful, and whether an answer was fair to you.
privacy-kept-email = Your email address, if you give us one. We never show it, and use it only to write to you.
privacy-kept-password = A password only in a form that nobody can turn back, if you make one.
privacy-kept-three = Your three words only in a form that nobody can turn back.
privacy-kept-sign-up = What you need when you sign up for a test, and an address if you leave one. Only the people who run the test see it, and each look is written down.
privacy-kept-reports = Reports that you send, and what facilitators decide about words, with the reasons. Authors never see who reported. When you delete everything, your name and your words go from them.
privacy-kept-record = A record of who sent, changed or took back what, and when. It is not public. It shows us what happened when something goes wrong.
privacy-cookies = Which cookies are there?
privacy-cookies-two = Two small files in your browser. Both are ours, and both are needed for what you ask.
privacy-cookies-session = One knows your browser again, from the first time you save something: for 180 days after your last visit, 12 hours for staff.
privacy-cookies-language = One knows the language that you chose, for a year.
privacy-cookies-none = No page asks another site for anything. There is no advertising and no counting of visitors by others.
privacy-network = What about my network address?
privacy-network-hash = We count some tries for each network, such as wrong passwords. We keep a code made from the address with a secret key, never the address itself.
privacy-network-logs = Our log notes which kind of page was asked for, when, and how long it took. It holds no names, texts or addresses.
privacy-mail = When do you write to me?
privacy-mail-when = When you ask for a link, or when something happens to what you wrote, answered or follow. That comes at most twice a day. An answer of the city comes in a mail of its own.
privacy-mail-off = You can stop these mails on your page, where your address stands. Those who run a test that you signed up for can still write to you.
privacy-long = How long do you keep it?
privacy-long-device = What we know of your browser goes 180 days after your last visit.
privacy-long-links = A link by email works for half an hour. What we noted about it goes a day later.
privacy-long-mails = A mail that was sent goes from our list after 7 days. One that could not be sent goes after 30 days.
privacy-long-tries = Counts of tries and keys of forms go after about a day.
privacy-long-sign-up = What you told us for a test goes when you leave it, and 30 days after the test.
privacy-long-words = Ideas, viewpoints, evidence, answers and the record stay, because decisions rest on them. You can delete yours.
privacy-erase = How do I erase what I did?
privacy-erase-all = On your page, choose "Delete everything about me". You need no account for it. It works at once, and for good.
privacy-erase-words = You choose what happens to your ideas, viewpoints and evidence. They go, too, or they stay with no name.
privacy-erase-answers = Your answers stay counted unless you take them back. We keep each answer and its day, under a number that leads to nobody.
privacy-erase-counts = A count that falls in the moment in which you go could tell others how you answered.
privacy-erase-record = The record keeps that something was done, and no longer who did it.
privacy-erase-self = You can also take back each answer, idea and viewpoint on its own. The words of ideas and viewpoints then go for good.
privacy-erase-ask = Can you not get to your page any more? <a>Ask us</a>. A person looks for a way with you.
privacy-erase-guest = Without your device, your address or your three words, we cannot know which things are yours.

## Accessibility

access-title = Accessibility
access-lead = Everyone who lives here should be able to use this place. We follow WCAG 2.2, level AA, and say where we are not sure.
access-can = What you can do
access-can-script = Use everything without script, on old phones and with a slow network.
access-can-keyboard = Use everything with the keyboard alone, and see where you are.
access-can-zoom = Make the text four times as large. Nothing is cut off, and you need not scroll sideways.
access-can-dark = Read in light or dark, as your device is set. Your own colours work, too.
access-can-colour = Tell all things apart without seeing colours: words and shapes say the same.
access-can-languages = Read in English or Arabic. A text of a person says its own language to a screen reader, as far as we know it.
access-can-move = Read in peace: nothing moves or flashes by itself, and no form ends after a time.
access-tested = What we tested
access-tested-how = Machines check the pages each time that we change the program:
access-tested-axe = the rules of axe, with light and dark colours and with the colours of the system
access-tested-keyboard = one visit from start to end with the keyboard alone
access-tested-narrow = pages 320 points wide, as on a small phone
access-tested-rtl = pages that run from right to left
access-not = What we did not do yet
access-not-people = People who use screen readers every day have not tested it yet.
access-not-residents = What residents write can be hard to read. We do not change their words.
access-not-easy = There are no texts in easy language or in sign language yet.
access-tell = Tell us
access-tell-us = Does something not work for you? <a>Tell us</a>. A person answers, and helps you to do it in another way.
