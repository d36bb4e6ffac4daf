# Words used on every page, and the names of things that have codes.
#
# How to write here: plain and warm, one idea a sentence. Where it can be plain, say it so that it fits women and men:
# «يمكنك إضافة», «رأيك», «يرجى», and verbal nouns on buttons. we = the city («نحن»).
# Counts: zero, one and two are words; few is the plural, many the accusative singular, other the singular.
# A message of values alone starts with a right-to-left mark (\u200F), so that it keeps its order inside another one.

turnstone = ترنستون

## Title of the browser tab
# $page: the page. $place: the city. $title: a whole title.

title = { $page } - { turnstone } في { $place }
title-without-place = { $page } - { turnstone }
title-error = خطأ: { $title }

## Top and foot of each page

skip-link = انتقل إلى المحتوى
demo-strip = محتوى تجريبي. يمكنك تجربة كل شيء هنا.
# On pages of a made-up mission, where other missions are real.
demo-tag = محتوى تجريبي
demo-note = هذه مهمة خيالية. يمكنك تجربة كل شيء هنا.
nav-label = القائمة
nav-missions = المهام
nav-tests = التجارب
nav-changes = ما الذي تغيّر
nav-sign-in = تسجيل الدخول
# Read out before a person's name.
nav-me = صفحتك:
foot-help = هل تحتاج مساعدة؟
foot-help-phone-and-email = يمكنك الاتصال بنا أو الكتابة إلينا.
foot-help-phone = يمكنك الاتصال بنا.
foot-help-email = يمكنك الكتابة إلينا.
foot-help-none = نشرح كل خطوة في صفحة واحدة.
foot-help-link = كيفية الحصول على المساعدة
foot-language = اللغة
foot-about = عن هذا المكان
foot-house-rules = قواعد البيت
foot-privacy = الخصوصية
foot-accessibility = إمكانية الوصول
foot-open-data = البيانات المفتوحة

## Days and times
# $day, $year, $hour (1 to 12), $hour_of_day (00 to 23) and $minute (00 to 59) come as text.

date = {"\u200F"}{ $day } { $month } { $year }
date-day = {"\u200F"}{ $day } { $month }
date-month = {"\u200F"}{ $month } { $year }
date-and-time = {"\u200F"}{ $date }، { $time }
date-unknown = لا نعرف التاريخ.
# The marks keep hour and minute in order: 2:30.
time-morning = {"\u2066"}{ $hour }:{ $minute }{"\u2069"} صباحًا
time-morning-whole = { $hour } صباحًا
time-afternoon = {"\u2066"}{ $hour }:{ $minute }{"\u2069"} مساءً
time-afternoon-whole = { $hour } مساءً
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## Counts

# Stands after «من».
people = { $count ->
    [zero] أي شخص
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
ideas = { $count ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $count } أفكار
    [many] { $count } فكرة
   *[other] { $count } فكرة
}
viewpoints = { $count ->
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $count } آراء
    [many] { $count } رأيًا
   *[other] { $count } رأي
}
answers = { $count ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}
missions = { $count ->
    [zero] لا مهام
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $count } مهام
    [many] { $count } مهمة
   *[other] { $count } مهمة
}

## Buttons and links

back = رجوع
back-with-words = العودة بثلاث كلمات
continue = متابعة
save = حفظ
save-for-later = حفظ لوقت لاحق
cancel = الخروج دون تغيير أي شيء
search = بحث
undo = تراجع
# Read out after "Undo".
undo-my-answer = عن إجابتي
change-my-answer = تغيير إجابتي

## Before and now

label-before = قبل ذلك
label-now = الآن
# Stands where a text was left out.
nothing-there = لا شيء

## Fields

letters-limit = { $limit ->
    [zero] الحد الأقصى: { $limit } حرف.
    [one] الحد الأقصى: حرف واحد.
    [two] الحد الأقصى: حرفان.
    [few] الحد الأقصى: { $limit } أحرف.
    [many] الحد الأقصى: { $limit } حرفًا.
   *[other] الحد الأقصى: { $limit } حرف.
}
leave-out = يمكنك ترك هذا فارغًا.
date-hint = اليوم والشهر والسنة، مثل 12 يونيو 2026.
# The way to type a date on a phone without a calendar. Digits as here.
date-pattern = 2026-06-12
errors-title = لم يُحفظ هذا بعد
# Read out before what is wrong with a field.
error-before = خطأ:
# $label ends with a question mark or full stop here.
error-after-question = { $label } { $problem }
error-after-label = { $label }: { $problem }

## People

no-name = بلا اسم
city-team = فريق المدينة
author-of-the-idea = من كتب الفكرة
role-resident = من السكان
role-facilitator = من فريق الحوار
role-officer = من موظفي المدينة
role-admin = من إدارة هذا الموقع
shown-as-nickname = باسم مستعار
shown-as-name = باسمي
shown-as-none = بلا اسم
reach-email = بالبريد الإلكتروني
reach-words = لا داعي. أعطوني ثلاث كلمات أعود بها.

## Missions

stage-look = ننظر
stage-detail-look = ما الذي يحدث
stage-choose = نختار
stage-detail-choose = ما الذي نجرّبه
stage-try = نجرّب
stage-detail-try = في الشارع
stage-do = ننفّذ
stage-detail-do = للجميع
stage-label = إلى أين وصلت هذه المهمة
# Read out after the name of a stage.
stage-is-done = (انتهت)
stage-is-now = (الآن)
influence-hear_from_us = نخبرك
influence-tell_us = نسمع منك
influence-work_with_us = نعمل معك
influence-decide_together = نقرّر معًا
influence-you_decide = القرار لك
influence-line-hear_from_us = نخبرك بما نفعله.
influence-line-tell_us = نستمع إليك قبل أن نقرّر.
influence-line-work_with_us = نصنع هذا معك.
influence-line-decide_together = نقرّر معًا.
influence-line-you_decide = القرار لك، ونحن ننفّذه.
moderation-after = فورًا. ثم ينظر فيها فريق الحوار.
moderation-before = بعد أن يسمح بها فريق الحوار.
team-part-leads = يقود
team-part-works = يعمل على المهمة
team-part-knows = يجب أن يعرف

## What your answer can change
# $last, $reply: days. $name: a person. $role: what that person is.

promise-title = ما الذي يمكن أن تغيّره إجابتك
promise-answer = نستقبل الإجابات حتى { $last }.
promise-answers-ended = انتهى استقبال الإجابات في { $last }.
promise-no-end = نستقبل الإجابات الآن. لم يُحدّد آخر يوم بعد.
promise-reply = ننشر ما نختاره، ولماذا، في <b>{ $reply }</b> أو قبله.
promise-no-reply = لا نعرف بعد متى نرد.
promise-leader = كل فكرة يقرؤها شخص باسمه ويرد عليها: <b>{ $name }</b>، { $role }.
promise-leader-alone = كل فكرة يقرؤها شخص باسمه ويرد عليها: <b>{ $name }</b>.
promise-no-leader = لا أحد هنا يقود هذه المهمة بعد. لذلك لم يعد أحد بالرد.

## Answers

choice-agree = أوافق
choice-disagree = لا أوافق
choice-unsure = لم أحسم رأيي
choice-label = ما رأيك؟
matters = هذا يهمني كثيرًا
save-and-next = حفظ ثم التالي
stop-for-now = أكتفي الآن
# $agree: people who agree. $all: people who answered.
result-agree = <b>{ $agree } من { $all ->
    [zero] { $all } شخص
    [one] شخص واحد
    [two] شخصين
    [few] { $all } أشخاص
    [many] { $all } شخصًا
   *[other] { $all } شخص
}</b> { $agree ->
    [zero] موافقون.
    [one] موافق.
    [two] موافقان.
    [few] موافقون.
    [many] موافقون.
   *[other] موافقون.
}
# Read out after the sentence above.
result-disagree = { $count ->
    [zero] لا يوجد من لا يوافق.
    [one] شخص واحد غير موافق.
    [two] شخصان غير موافقين.
    [few] { $count } أشخاص غير موافقين.
    [many] { $count } شخصًا غير موافقين.
   *[other] { $count } شخص غير موافقين.
}
result-unsure = { $count ->
    [zero] لا يوجد من لم يحسم رأيه.
    [one] شخص واحد غير متأكد.
    [two] شخصان غير متأكدين.
    [few] { $count } أشخاص غير متأكدين.
    [many] { $count } شخصًا غير متأكدين.
   *[other] { $count } شخص غير متأكدين.
}
count-agree = { $count } موافق
count-disagree = { $count } غير موافق
count-unsure = { $count } غير متأكد
result-none = لم يُجب أحد بعد.
result-matters = { $count ->
    [zero] لم يقل أحد إن هذا يهمه كثيرًا.
    [one] قال شخص واحد إن هذا يهمه كثيرًا.
    [two] قال شخصان إن هذا يهمهما كثيرًا.
    [few] قال { $count } أشخاص إن هذا يهمهم كثيرًا.
    [many] قال { $count } شخصًا إن هذا يهمهم كثيرًا.
   *[other] قال { $count } شخص إن هذا يهمهم كثيرًا.
}
result-open = كان هذا مفتوحًا للجميع. إنه ليس عيّنة عشوائية.
saved-matters = وهذا يهمك كثيرًا.

## Ideas

idea-state-held = تنتظر القراءة
idea-state-open = مفتوحة
idea-state-tested = قيد التجربة
idea-state-decided = صدر فيها قرار
idea-state-joined = ضُمّت إلى فكرة أخرى
idea-state-not_now = ليس الآن
idea-state-cannot_do = ليست مما تستطيع المدينة فعله
idea-state-withdrawn = سُحبت
idea-state-hidden = أُزيلت

## Threads

stance-for = مع
stance-against = ضد
stance-question = سؤال
stance-other = رأي آخر
order-best = الأفضل أولًا
order-newest = الأحدث أولًا

## Pages of a list
# $from, $to: the first and last shown. $all: how many there are.

pages-label = الصفحات
pages-previous = الصفحة السابقة
pages-next = الصفحة التالية
pages-ideas = الأفكار من { $from } إلى { $to }، والعدد كله { $all }
pages-missions = المهام من { $from } إلى { $to }، والعدد كله { $all }
pages-versions = النسخ من { $from } إلى { $to }، والعدد كله { $all }
pages-changes = التغييرات من { $from } إلى { $to }، والعدد كله { $all }
