# Tests: small tries of an idea with city teams. «تجربة» is the word for a test everywhere.
# $title: the test. $place: the city, or where the test is. $count: how many. $number, $round: numbers. $day, $first, $last: days.

## The list

tests-title = التجارب
tests-lead = التجربة محاولة صغيرة لفكرة. تجريها فرق المدينة والسكان معًا. وننشر ما لم ينجح أيضًا.
tests-running = تجري الآن
tests-preparing = قيد التحضير
tests-closed = ماذا تعلّمنا
tests-all = عرض كل التجارب
tests-state = أين وصلت
tests-any-state = الكل
tests-any-stage = كل المراحل
tests-any-result = كل النتائج
tests-show = عرض هذه
tests-found = { $count ->
    [zero] لم نجد أي تجربة.
    [one] وجدنا تجربة واحدة.
    [two] وجدنا تجربتين.
    [few] وجدنا { $count } تجارب.
    [many] وجدنا { $count } تجربة.
   *[other] وجدنا { $count } تجربة.
}
tests-found-none = لم نجد أي تجربة.
tests-no-match = لا توجد تجربة تناسب اختيارك.
tests-no-match-text = يمكنك تقليل الشروط، أو عرض كل التجارب.
tests-none = لا توجد تجارب بعد.
tests-none-text = ستظهر تجارب الأفكار هنا. تقترحها فرق المدينة من أفكار السكان.
pages-tests = التجارب من { $from } إلى { $to } من أصل { $all }
mission-tests-lead = محاولات صغيرة لأفكار، مع فرق المدينة.
mission-tests-all = عرض كل تجارب هذه المهمة
home-not-worked = أحدث تجربة لم تنجح

## What a test does, how far it is, what came of it

test-state-running = تجري الآن
test-state-stopped = أُوقفت
test-state-preparing = قيد التحضير
test-state-closed = انتهت
test-stage-label = إلى أين وصلت هذه التجربة
test-stage-sketch = رسم
test-stage-model = نموذج
test-stage-street = في الشارع
test-stage-everyone = للجميع
test-stage-detail-sketch = على الورق، لنتحدث عنه.
test-stage-detail-model = شيء يمكن لمسه وتجريبه.
test-stage-detail-street = حقيقية، في مكان واحد، لفترة محدودة.
test-stage-detail-everyone = حقيقية، في كل مكان.
test-result = النتيجة
# Read out after the result of this test, among all five.
test-result-this = (نتيجة هذه التجربة)
test-result-worked = نجحت
test-result-mixed = نجح بعضها
test-result-did_not_work = لم تنجح
test-result-could_not_tell = لم نستطع أن نعرف
test-result-stopped_early = أُوقفت مبكرًا
test-result-detail-worked = تحقّق ما قلناه قبل التجربة.
test-result-detail-mixed = تحقّق بعض ما قلناه.
test-result-detail-did_not_work = لم يتحقّق ما قلناه. وهذا له القيمة نفسها.
test-result-detail-could_not_tell = لا نعرف، ونقول لماذا.
test-help-travel = المساعدة في التنقل
test-help-interpreter = مترجم أو مترجم لغة إشارة
test-help-childcare = رعاية طفلي
test-help-payment = مقابل مالي عن وقتي

## One test
# $when: "11 May to 26 June 2026". $name: a person. $role, $job: what they are. $team: their team.

test-number = التجربة { $number }
test-number-round = التجربة { $number }، الجولة { $round }
test-number-when = التجربة { $number }. { $when }
test-closed-on = التجربة { $number }، انتهت في { $day }.
test-from-to = من { $first } إلى { $last }
test-from = ابتداءً من { $first }
test-no-dates = لم تُحدّد الأيام بعد
test-when = {"\u200F"}{ $when }.
test-when-where = {"\u200F"}{ $when }، { $place }.
test-think = نظن أن
test-attempt = لذلك سنجرّب
test-stop-if = سنتوقف إذا
test-watch = ماذا نراقب
test-worked-if = سنعرف أنها نجحت إذا
test-said-worked-if = قلنا إنها تنجح إذا
test-locked = أُقفل هذا السطر في { $day }، عندما بدأت التجربة. لا يستطيع أحد تغييره.
test-locks = ما زال يمكن تغيير هذا السطر. سيُقفل عندما تبدأ التجربة.
test-rounds = ما الذي غيّرناه منذ الجولة السابقة
test-no-rounds = تبدأ الجولة الأولى عندما تبدأ التجربة.
test-round-from = الجولة { $number }، من { $day }
test-round-first = هكذا بدأت التجربة.
test-round-saw = ما رأيناه في الجولة { $number }:
test-owners = من يدير هذه التجربة
test-owner-role = {"\u200F"}{ $job }، { $team }
test-idea = الفكرة التي وراءها
test-people = { $count ->
    [zero] لم يسجّل أحد.
    [one] سجّل شخص واحد.
    [two] سجّل شخصان.
    [few] سجّل { $count } أشخاص.
    [many] سجّل { $count } شخصًا.
   *[other] سجّل { $count } شخص.
}
# For one to four people.
test-people-few = سجّل عدد قليل من الناس.
test-stopped-on = أوقفنا هذه التجربة في { $day }.
test-stopped-next = سنقول هنا ماذا تعلّمنا.
test-for-team = لفريق المدينة
test-see = الذهاب إلى التجربة
idea-tests = تجارب هذه الفكرة

## After it is closed

test-thought = كنا نظن
test-saw = رأينا
test-learned = فتعلّمنا
test-next = بعد ذلك سوف
test-learned-short = تعلّمنا:
test-worth = لماذا كانت تستحق العناء
test-leader-role = {"\u200F"}{ $name }، { $role }
test-tried = ماذا جرّبنا
test-watched = ماذا راقبنا
test-why-stopped = لماذا توقفنا

## Try it
# $position: a place in the line. $needs: what a person needs.

test-try = المشاركة في التجربة
test-tell = إخبارنا كيف كانت
test-my-place = عرض مكاني
test-sign-up = تسجيل اسمي
test-wait = تسجيل اسمي في قائمة الانتظار
test-places-open = يمكن للجميع الحضور. يرجى إخبارنا بحضورك لنستعد.
test-places = { $count ->
    [zero] لا توجد أماكن.
    [one] هناك مكان واحد. وهو متاح.
    [two] هناك مكانان. ما زال هناك مكان متاح.
    [few] هناك { $count } أماكن. بعضها متاح.
    [many] هناك { $count } مكانًا. بعضها متاح.
   *[other] هناك { $count } مكان. بعضها متاح.
}
test-places-full = { $count ->
    [zero] لا توجد أماكن. يمكنك الانتظار.
    [one] المكان الوحيد محجوز. يمكنك انتظاره.
    [two] المكانان محجوزان. يمكنك انتظار مكان.
    [few] الأماكن محجوزة كلها، وعددها { $count }. يمكنك انتظار مكان.
    [many] الأماكن محجوزة كلها، وعددها { $count }. يمكنك انتظار مكان.
   *[other] الأماكن محجوزة كلها، وعددها { $count }. يمكنك انتظار مكان.
}
test-takes-nobody = لم تعد هذه التجربة تستقبل مشاركين.
test-help-which = ما المساعدة التي تفيدك؟
test-help-private = لا يرى هذا إلا من يديرون هذه التجربة.
test-need = ما الذي تحتاجه أيضًا؟
test-need-hint = مثلًا مقعد، أو مكان هادئ، أو منحدر. يمكنك ترك هذا فارغًا.
test-email = عنوان بريدك الإلكتروني
test-email-hint = نكتب إليك عن هذه التجربة فقط. يمكنك ترك هذا فارغًا، ومتابعة الأخبار هنا.
test-you-have-place = لديك مكان.
test-you-wait = رقمك في قائمة الانتظار { $position }.
test-needs = أخبرتنا بما تحتاجه: { $needs }.
test-needs-none = لم تطلب شيئًا خاصًا.
test-change-needs = تغيير ما أحتاجه
test-change-needs-lead = يمكنك تغيير هذا في أي وقت. لا يراه إلا من يديرون هذه التجربة.
test-save-needs = حفظ ما أحتاجه
test-leave = التخلي عن مكاني
test-leave-title = هل تريد التخلي عن مكانك؟
test-leave-place = سيحصل على مكانك شخص ينتظر، ونخبره فورًا. ونحذف ما أخبرتنا به.
test-leave-line = ستخرج من قائمة الانتظار. ونحذف ما أخبرتنا به.
test-not-signed-up = اسمك ليس مسجلًا في هذه التجربة.
test-saved-place = تم الحفظ. لديك مكان.
test-saved-place-next = نخبرك هنا عندما يتغيّر شيء، وبالبريد الإلكتروني إن تركت عنوانًا.
test-saved-waiting = تم الحفظ. اسمك في قائمة الانتظار.
test-saved-waiting-next = عندما يخلو مكان، يصبح لك ونخبرك فورًا.
test-saved-left = تم. لم يعد لك مكان في هذه التجربة.
test-saved-left-next = حذفنا ما أخبرتنا به. يمكنك التسجيل من جديد.
test-messages = كتب إليك الفريق
test-message-from = {"\u200F"}{ $name }، { $day }

## Proposing and preparing
# $limit, $letters: the most there can be.

test-propose = اقتراح تجربة
test-propose-lead = من الأفضل أن تبدأ صغيرة. يمكن ترك أجزاء فارغة حتى تبدأ التجربة.
test-edit = تحضير هذه التجربة
test-edit-lead = يمكن تغيير كل هذا حتى تبدأ التجربة.
test-edit-locked = بدأت هذه التجربة في { $day }. ما كُتب فيها مقفل.
test-save = حفظ التجربة
test-clash = ما حفظه شخص آخر
test-group-what = ماذا نجرّب
test-group-where = مع من، وأين، ومتى
test-group-signs = عمّ نبحث
test-group-come = من يمكنه الحضور
test-field-title = اسم التجربة
test-field-think = نظن أن
test-field-attempt = لذلك سنجرّب
test-field-people = مع من
test-field-place = أين
test-field-starts_on = اليوم الأول
test-field-ends_on = اليوم الأخير
test-field-watch = سنراقب
test-field-worked_if = سنعرف أنها نجحت إذا
test-field-stop_if = سنتوقف إذا
test-field-stage = المرحلة
test-field-help = المساعدة التي نقدمها
test-field-places = الأماكن
test-hint-title = ما نجرّبه، في كلمات قليلة.
test-hint-think = جملة واحدة قد يتبيّن أنها خطأ.
test-hint-attempt = ما نفعله، ليستطيع الناس تخيّله.
test-hint-people = من يفعل هذا معنا، ولمن هو.
test-hint-place = مكان يستطيع الناس الوصول إليه.
test-hint-watch = شيء واحد في كل سطر. الحد الأقصى للأسطر { $limit }، ولأحرف كل سطر { $letters }.
test-hint-worked_if = شيء يستطيع أي شخص التأكد منه. يُقفل عندما تبدأ التجربة، ولا يستطيع أحد تغييره بعد ذلك.
test-hint-stop_if = ما يجب ألا يحدث.
test-hint-help = يرجى اختيار ما نستطيع تقديمه فعلًا.
test-hint-places = كم شخصًا يمكنه الحضور. يُترك فارغًا إن كان الحضور متاحًا للجميع.
test-team = الفريق
test-team-hint = الفريق المسؤول عن هذه التجربة، مثل فريق الشوارع.

## Owners

test-edit-owners = تغيير من يديرها
test-owners-title = من يدير هذه التجربة؟
test-owners-lead = يمكن أن يديرها معًا أشخاص من عدة فرق. ويبقى فيها شخص واحد على الأقل.
test-add-owner = إضافة مسؤول
test-remove-owner = إزالة { $name } من هذه التجربة
test-colleague = الشخص
test-choose-colleague = اختيار شخص
test-owner-added = تم الحفظ. صار الشخص يدير هذه التجربة.
test-owner-removed = تم. لم يعد الشخص يدير هذه التجربة.

## Starting, rounds, stopping, closing

test-start = بدء التجربة
test-start-title = هل تريد بدء هذه التجربة؟
test-start-lead = سيرى الجميع أنها تجري. وستظهر الفكرة على أنها قيد التجربة.
test-start-what = من الآن لا يستطيع أحد تغيير هذا السطر. وباقي التجربة يُقفل أيضًا.
test-start-missing = ما زالت أجزاء ناقصة:
test-round = بدء جولة جديدة
test-round-title = الجولة { $number }
test-round-lead = تقول كل جولة ما المختلف فيها. والجولات السابقة تبقى كما هي.
test-round-seen = ماذا رأينا في الجولة السابقة؟
test-round-seen-hint = أرقام وكلمات. يمكن ترك هذا فارغًا.
test-round-changed = ما الذي غيّرناه منذ الجولة السابقة؟
test-round-changed-hint = ولماذا، إن كنا نعرف.
test-stop = إيقاف التجربة مبكرًا
test-stop-title = هل تريد إيقاف هذه التجربة مبكرًا؟
test-stop-lead = نخبر فورًا كل من سجّل، ونذكر السبب.
test-stop-reason = لماذا نتوقف؟
test-stop-reason-hint = يستطيع الجميع قراءة هذا.
test-close = كتابة ما تعلّمناه
test-close-title = ماذا تعلّمنا؟
test-close-lead = بهذا تنتهي التجربة. يستطيع الجميع قراءته، ولا يمكن تغييره بعد ذلك.
test-close-or-stop = هل انتهت قبل يومها الأخير؟ يرجى إيقافها مبكرًا أولًا.
test-close-thought = كنا نظن
test-close-thought-hint = ما كنا نراه صحيحًا قبل التجربة.
test-close-saw = رأينا
test-close-saw-hint = ما حدث. يُكتب الأهم أولًا، ثم الباقي في سطر جديد.
test-close-learned = فتعلّمنا
test-close-learned-hint = السطر الأول هو ما يبقى في ذهن الناس.
test-close-next = بعد ذلك سوف
test-close-next-hint = ما نفعله الآن، أو أننا لن نفعل شيئًا آخر.
test-close-worth = لماذا كانت تستحق العناء
test-close-worth-hint = سطر واحد بكلمات من يقود العمل.
test-close-leader = من يقول هذا؟
test-close-leader_role = ما عمله
test-cannot-preparing = لم تبدأ هذه التجربة بعد.
test-cannot-running = هذه التجربة تجري الآن.
test-cannot-stopped = أُوقفت هذه التجربة.
test-cannot-closed = انتهت هذه التجربة.
test-you-typed = ما كتبته

test-done-proposed = تم الحفظ. التجربة قيد التحضير.
test-next-proposed = يمكن إضافة ما ينقص، ثم بدء التجربة.
test-done-changed = تم الحفظ.
test-next-changed = يمكن بدء التجربة عندما يكتمل كل شيء.
test-done-started = بدأت التجربة.
test-next-started = أُقفل السطر الذي يبيّن إن كانت قد نجحت.
test-done-round = بدأت الجولة الجديدة.
test-next-round = يستطيع الجميع قراءة ما المختلف فيها.
test-done-stopped = أُوقفت التجربة.
test-next-stopped = أخبرنا كل من سجّل. بقي أن نقول ماذا تعلّمنا.
test-done-closed = انتهت التجربة.
test-next-closed = يستطيع الجميع قراءة ما تعلّمناه.
test-done-message = أُرسلت رسالتك.
test-next-message = تصل إلى كل شخص مرة واحدة.

## Who signed up, and writing to them
# $placed, $waiting: how many people.

test-see-people = عرض من سجّل
test-people-title = من سجّل؟
test-people-counts = لهم أماكن: { $placed }. في الانتظار: { $waiting }.
test-people-recorded = الأسماء والاحتياجات والعناوين خاصة. نسجّل أنك اطّلعت عليها.
test-show-people = عرض الأسماء والاحتياجات
test-show-more-people = عرض المزيد
test-people-none = لم يسجّل أحد بعد.
test-people-none-text = سيظهر هنا من يسجّلون، مع ما يحتاجونه.
test-has-place = له مكان
test-waits = في الانتظار، الرقم { $position }
test-signed-up-on = سُجّل في { $day }.
test-no-email = لا عنوان. تظهر الرسائل في صفحته.
test-write = الكتابة إلى من سجّلوا
test-write-lead = تظهر رسالتك لكل شخص في صفحته. ومن ترك عنوانًا تصله بالبريد الإلكتروني أيضًا.
test-audience = إلى من؟
test-audience-all = كل من سجّل
test-audience-placed = من لهم أماكن
test-audience-waiting = من ينتظرون
test-message-words = رسالتك
test-send = إرسال الرسالة
test-messages-sent = ما أُرسل

## Told to people

notice-test_started = بدأت تجربة لفكرتك، أو تجربة تتابعها.
notice-test_round = بدأت جولة جديدة من تجربة تتابعها.
notice-test_place = صار لك مكان في تجربة.
notice-test_message = كتب إليك من يديرون تجربة.
notice-test_stopped = أُوقفت تجربة سجّلت فيها أو تتابعها.
notice-test_closed = ظهرت نتيجة تجربة شاركت فيها أو تتابعها.
mail-test-subject = {"\u200F"}{ $title }: خبر من { $place }
mail-test-see = لعرض التجربة:
mail-test-leave = تصلك هذه الرسالة لأنك سجّلت، أو لأن شخصًا أعطانا هذا العنوان. يمكنك التخلي عن مكانك هنا:
change-test-started = بدأت تجربة
change-test-round = جولة جديدة من تجربة
change-test-stopped = أُوقفت تجربة مبكرًا
change-test-closed = انتهت تجربة
