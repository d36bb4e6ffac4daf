# Decisions: the list, the page of one, its versions, and the forms of those who decide.

## Names
# $number: "17". $version: "3". $word: "Probably right". $ten: "about 7 in 10". $count: 1, 3, 5, 7 or 9.

decision-number = القرار { $number }
decision-number-version = القرار { $number }، النسخة { $version }
decision-version = النسخة { $version }
how-sure-line = { $word }، { $ten }
direction-better = أفضل
direction-worse = أسوأ
direction-mixed = أفضل من جهة وأسوأ من جهة
direction-unknown = لا نعرف بعد
cause-new_evidence = دليل جديد
cause-sign = ظهرت علامة كنا نراقبها
cause-error_found = وجدنا خطأً منا
cause-vote = تصويت
cause-appeal = طلب أحدهم أن ننظر مرة أخرى
cause-law = تغيّر القانون
cause-budget = تغيّر المال المتاح
cause-emergency = لم يكن الأمر يحتمل الانتظار
cause-review_due = حان يوم النظر مرة أخرى
# Read out before words that were taken out or put in.
difference-removed = حُذف:
difference-added = أُضيف:

## Where a decision stands

decision-state-proposed = مفتوح للآراء
decision-state-decided = تقرّر
decision-state-changed = تغيّر
decision-state-kept = نظرنا مرة أخرى وأبقيناه
decision-state-ended = انتهى
decision-state-stopped = أُوقف
decision-state-waiting = حان وقت النظر مرة أخرى
# $day: a day. What stands after it is the name of who decided.
decision-on = في { $day }،
decision-will-be = يُتخذ القرار في { $day }،
decision-look-again-on = ننظر مرة أخرى في { $day }.

## The public clock
# $count: days.

decision-waited = { $count ->
    [zero] لم ينتظر هذا بعد.
    [one] ينتظر هذا منذ يوم واحد.
    [two] ينتظر هذا منذ يومين.
    [few] ينتظر هذا منذ { $count } أيام.
    [many] ينتظر هذا منذ { $count } يومًا.
   *[other] ينتظر هذا منذ { $count } يوم.
}
decision-waits-today = موعده اليوم.
decision-waits-until = علينا أن ننظر في هذا القرار مرة أخرى. ثم نغيّره، أو نبقيه ونقول لماذا.
decision-call-day = حان يوم النظر مرة أخرى في { $day }.
decision-call-sign = ظهرت علامة نراقبها في { $day }.
decision-call-assumption = صرنا أقل ثقة بكثير بأمر يقوم عليه القرار، منذ { $day }.
decision-call-evidence = جاء عدد كافٍ من الناس بأدلة جديدة حتى { $day }.
decision-seen-by = لاحظ ذلك { $name }، { $day }

## What was done

decision-done-proposed = اقتُرح، وهو مفتوح للآراء
decision-done-proposal = تغيّر الاقتراح
decision-done-decided = تقرّر
decision-done-changed = تغيّر
decision-done-kept = نظرنا مرة أخرى وأبقيناه
decision-done-corrected = صُحّح خطأ في الكتابة
decision-done-ended = انتهى
decision-done-stopped = أُوقف
decision-because-new = لماذا
decision-because-decided = ماذا قال الناس، وماذا غيّرنا
decision-because-changed = تغيّر هذا لأن
decision-because-kept = نظرنا مرة أخرى وأبقيناه لأن
decision-because-corrected = ما الخطأ الذي كان في الكلمات
decision-because-ended = انتهى هذا لأن
decision-because-stopped = أوقفنا هذا لأن
decision-because-decided-hint = إن لم يقل أحد شيئًا، فالأفضل قول ذلك.
decision-because-changed-hint = البداية من الدليل. وإن كنا على خطأ، نقول ذلك.
decision-because-kept-hint = البداية مما نظرنا فيه.
decision-because-corrected-hint = الخطأ في الكتابة لا يغيّر ما تقرّر.
decision-because-ended-hint = ماذا حدث، وما الذي يبقى.
decision-because-stopped-hint = ماذا رأينا، وماذا يحدث الآن.

## The page of a decision
# $day: a day. $count: people. $name, $who, $job: a person and their role.

decision-open-for-views = لم يتقرّر شيء بعد. هذا مفتوح للآراء حتى { $day }.
decision-open-for-views-text = يستطيع الجميع قراءة هذا الاقتراح. ويمكن أن يتغيّر قبل أن يتقرّر.
decision-before-from = قبل، من { $day }
decision-now-from = الآن، من { $day }
decision-no-new-evidence = ليس لدينا دليل جديد.
decision-no-evidence = ليس لدينا دليل بعد، لأن
decision-moved = ما الذي حرّكنا
decision-off = من صار حاله أفضل أو أسوأ بسبب هذا
decision-sign-not-seen = لم تظهر بعد.
decision-sign-seen = ظهرت في { $day }.
decision-affects-caption = من صار حاله أفضل أو أسوأ
decision-affects-who = من
decision-affects-how = كيف
decision-affects-known = كيف نعرف
decision-affects-do = ماذا سنفعل
decision-affects-check = متى نتحقق
decision-check-on = نتحقق في { $day }.
decision-do-nothing = ألا نفعل شيئًا.
decision-people = ماذا قال الناس
decision-side = الأشخاص والتواريخ والنسخ
decision-who-will = من سيقرّر
decision-or-sooner = { $count ->
    [zero] أو قبل ذلك، إذا ظهرت علامة.
    [one] أو قبل ذلك، إذا ظهرت علامة، أو جاء شخص واحد بدليل جديد.
    [two] أو قبل ذلك، إذا ظهرت علامة، أو جاء شخصان بدليل جديد.
    [few] أو قبل ذلك، إذا ظهرت علامة، أو جاء { $count } أشخاص بدليل جديد.
    [many] أو قبل ذلك، إذا ظهرت علامة، أو جاء { $count } شخصًا بدليل جديد.
   *[other] أو قبل ذلك، إذا ظهرت علامة، أو جاء { $count } شخص بدليل جديد.
}
decision-versions-short = النسخ
decision-versions-link = عرض كل النسخ، كلمة بكلمة
decisions-of-mission = قرارات أخرى في هذه المهمة

## What those who decide can do

decision-acts = لفريق المدينة
decision-act-new = تدوين قرار
decision-act-new-lead = يمكنك اقتراحه أولًا ليقول الناس رأيهم، أو تدوين ما تقرّر. يقرأه الجميع، ويبقى.
decision-act-decided = اتخاذ هذا القرار
decision-act-decided-lead = يصير الاقتراح قرارًا. يمكنك تغيير الكلمات حيث أقنعك الناس.
decision-act-changed = تغيير هذا القرار
decision-act-changed-lead = تبقى نسخة اليوم. وتأتي نسختك فوقها، ويرى الجميع ما الذي تغيّر ولماذا.
decision-act-kept = النظر مرة أخرى والإبقاء عليه
decision-act-kept-lead = ما الذي نظرت فيه، ولماذا يبقى القرار. عندها تتوقف الساعة.
decision-act-corrected = تصحيح خطأ في الكتابة
decision-act-corrected-lead = للحروف والكلمات الخاطئة فقط. أما تغيير الرأي فمكانه تغيير القرار.
decision-act-ended = إنهاء هذا القرار
decision-act-ended-lead = لم يعد القرار قائمًا. تبقى كل نسخه ليقرأها الجميع.
decision-act-stopped = إيقاف هذا
decision-act-stopped-lead = يتوقف قبل أوانه. تبقى كل نسخه ليقرأها الجميع.
decision-act-sign = الإبلاغ عن ظهور علامة
decision-act-sign-lead = من ذلك الحين يقرأ الجميع أن وقت النظر مرة أخرى قد حان.
decision-send-new = نشر
decision-send-decided = نشر القرار
decision-send-changed = نشر التغيير
decision-send-kept = النشر والإبقاء عليه
decision-send-corrected = نشر التصحيح
decision-send-ended = إنهاء القرار
decision-send-stopped = إيقافه
decision-saved = حُفظ. يقرأ الجميع النسخة الجديدة الآن.
decision-saved-new = حُفظ. يستطيع الجميع قراءته الآن.
decision-saved-corrected = حُفظ. الكلمات صحيحة الآن، والكلمات القديمة في قائمة النسخ.
decision-saved-sign = حُفظ. حان وقت النظر مرة أخرى، ويستطيع الجميع قراءة ذلك.
decision-saved-next = نخبر كل من شارك في الأفكار التي يتناولها. يرجى قراءته مرة أخرى كما يراه الناس.

## The forms
# $limit: how many at most. $row: the number of a row.

decision-group-change = ماذا حدث
decision-group-what = ماذا قررنا
decision-group-who = من قرّر
decision-group-why = لماذا
decision-group-options = ما الذي لم نختره
decision-group-affects = من يتأثر بهذا
decision-group-again = متى ننظر مرة أخرى
decision-group-language = اللغة
decision-choose = يرجى الاختيار
decision-ask-stage = هل تقرّر هذا من قبل؟
decision-ask-cause = ما الذي بدأ هذا؟
decision-ask-because = لماذا
decision-ask-moved = ما الذي حرّكنا
decision-ask-moved-hint = كل دليل في سطر خاص به. وإن لم يوجد دليل، فالعلامة في السطر أدناه.
decision-ask-off = من صار حاله أفضل أو أسوأ بسبب هذا
decision-ask-off-hint = أسماء المجموعات، ومنها من يخسر.
decision-stage-proposed = لا، هذا اقتراح
decision-stage-proposed-hint = يبقى مفتوحًا للآراء حتى يوم اتخاذ القرار.
decision-stage-decided = نعم، تقرّر
decision-stage-decided-hint = يسري من اليوم.
decision-more-rows = إضافة أسطر أخرى
decision-most-rows = { $limit ->
    [zero] لا مكان لأسطر.
    [one] هنا مكان لسطر واحد. يمكنك جمع عدة أمور فيه.
    [two] هنا مكان لسطرين. يمكنك جمع عدة أمور في سطر واحد.
    [few] هنا مكان لـ { $limit } أسطر. يمكنك جمع عدة أمور في سطر واحد.
    [many] هنا مكان لـ { $limit } سطرًا. يمكنك جمع عدة أمور في سطر واحد.
   *[other] هنا مكان لـ { $limit } سطر. يمكنك جمع عدة أمور في سطر واحد.
}
decision-row-option = الخيار { $row }
decision-row-option-why = لماذا لم نختره
decision-row-evidence = الدليل { $row }
decision-row-evidence-known = كيف نعرف: من، ومتى، وكم شخصًا
decision-row-evidence-address = أين يمكن قراءته (يمكنك ترك هذا فارغًا)
decision-row-assumption = نظن أن ({ $row })
decision-row-assumption-sure = مدى ثقتنا بذلك
decision-row-affect = من ({ $row })
decision-row-sign = العلامة { $row }
decision-row-sign-look = أين ننظر، وكم مرة
# Two texts of one row, one after the other. $before, $after: the texts.
decision-row-comma = { $before }: { $after }
decision-row-space = { $before } { $after }
decision-part-what = ماذا قررنا
decision-part-what-hint = جملة واحدة تبدأ بفعل، مثل: «نغلق شارع الدردار أمام السيارات في أوقات المدرسة.»
decision-part-who = من قرّر
decision-part-who-hint = مثل: لجنة النقل.
decision-part-speaker = من يُسأل عنه
decision-part-speaker-hint = اسم، ثم فاصلة، ثم عمل هذا الشخص. يمكنك ترك هذا فارغًا.
decision-part-on = في أي يوم
decision-part-on-hint = للاقتراح: اليوم الذي يُتخذ فيه القرار.
decision-part-meeting = في أي اجتماع
decision-part-meeting-hint = مثل: اجتماع 9 أبريل 2026، البند 6. سبعة مع، واثنان ضد.
decision-part-why = لماذا قررنا هذا
decision-part-why-hint = بكلام بسيط، كما بين الجيران.
decision-part-do_nothing = لماذا لم نترك الأمر كما هو
decision-part-do_nothing-hint = ماذا كان سيحدث عندئذ.
decision-part-options = ما الذي لم نختره
decision-part-options-hint = كل خيار، ولماذا لم نختره. تبقى الأسطر التي لا حاجة إليها فارغة.
decision-part-evidence = علامَ يستند هذا
decision-part-evidence-hint = كل دليل في سطر خاص به. وإن لم يوجد دليل، فالعلامة في السطر أدناه.
decision-part-no_evidence = لماذا لا يوجد دليل بعد
decision-part-no_evidence-hint = فقط مع العلامة في السطر أعلاه.
decision-part-assumptions = ما الذي افترضناه
decision-part-assumptions-hint = ما الذي يجب أن يكون صحيحًا لينجح هذا. أمر واحد على الأقل.
decision-part-sure = مدى ثقتنا
decision-part-sure-hint = بأن هذا هو القرار الصحيح.
decision-part-affects = من يتأثر بهذا
decision-part-affects-hint = مجموعة واحدة على الأقل. «لا نعرف بعد» إجابة جيدة عندما تكون صادقة.
decision-part-signs = ما الذي يغيّر رأينا
decision-part-signs-hint = أمر واحد على الأقل يمكن أن نراه، مع رقم حيث أمكن.
decision-part-look_again_on = ننظر مرة أخرى
decision-part-look_again_on-hint = خلال اثني عشر شهرًا.
decision-part-evidence_people = كم شخصًا بدليل جديد يجعلنا ننظر قبل الموعد
decision-part-evidence_people-hint = رقم. غالبًا 5.
decision-part-minority = ماذا قالت الأقلية
decision-part-minority-hint = بكلماتها هي. يمكنك ترك هذا فارغًا.
decision-part-ideas = أي أفكار يتناولها هذا
decision-part-ideas-hint = أرقامها، مثل 3, 27. ونخبر كل من شارك فيها.
decision-part-language = لغة هذه النصوص
decision-part-language-hint = تحتاج إليها قارئات الشاشة لتنطق الكلمات نطقًا صحيحًا.
decision-sign-ask-sign = أي علامة ظهرت؟
decision-sign-ask-seen_on = في أي يوم؟
decision-sign-ask-note = ما الذي ظهر؟
decision-sign-ask-note-hint = أرقام، ومكان، ومن لاحظ ذلك. يقرأ الجميع هذا.
decision-sign-send = نشر ما ظهر

## Two people changed the same decision
# $version: a number.

decision-clash-newest = أضاف شخص آخر النسخة { $version } في أثناء كتابتك. نموذجك أدناه.
decision-clash-read = قراءة تلك النسخة
decision-clash = تغييران معًا على هذا الجزء
decision-clash-text = في النموذج كلماتك. يمكنك تغييرها إن كانت الكلمات الأخرى أفضل، ثم الإرسال من جديد.
decision-clash-theirs = في أحدث نسخة
decision-clash-yours = ما كتبته
decision-taken = غيّره الشخص الآخر
decision-taken-text = لا تغيير منك على هذه الأجزاء. وفي النموذج الكلمات الجديدة.

## Versions
# $version: a number. $day: a day.

decision-versions = كل نسخ هذا القرار
decision-versions-lead = الأحدث أولًا. لا شيء يُعدَّل في مكانه: تبقى كل نسخة، مع السبب.
decision-version-of = النسخة { $version }، { $day }
decision-version-label = النسخة { $version }، من { $day }
decision-version-read = قراءة النسخة { $version }
decision-version-before = النسخة السابقة
decision-version-after = النسخة التالية
decision-version-old = هذه نسخة قديمة.
decision-version-newest = هذه أحدث نسخة. إلى صفحة القرار.
decision-version-newest-is = قراءة أحدث نسخة: النسخة { $version }، من { $day }
decision-what-changed = ما الذي تغيّر، كلمة بكلمة
decision-same-words = بقيت كل كلمة كما هي.
decision-whole = النسخة كلها
decision-writer = { $name }، { $job }
decision-written-by = التدوين من { $who }
decision-compare-title = النسختان { $from } و{ $to } جنبًا إلى جنب
decision-compare-with = الآن
decision-compare-button = عرض ما تغيّر
decision-compare-one = هذه نسخة واحدة. يرجى اختيار نسختين.
decision-on-title = ماذا كان القرار في يوم ما؟
decision-on-day = في { $day }
decision-on-label = يرجى اختيار يوم
decision-on-button = عرض ذلك اليوم
decision-on-future = لم يأتِ هذا اليوم بعد. يرجى اختيار اليوم أو يوم قبله.
decision-on-before = لم يكن هذا القرار مدوّنًا بعد في { $day }.

## The list
# $from, $to: the first and last shown. $all: how many there are.

decisions-title = القرارات
decisions-lead = ماذا قررت المدينة، وعلامَ يستند، وما الذي يغيّر رأينا. تبقى كل نسخة.
decisions-state = حال القرار
decisions-all = كل القرارات
decisions-state-waiting = حان وقت النظر مرة أخرى
decisions-state-proposed = مفتوح للآراء
decisions-state-holding = تقرّر
decisions-state-over = انتهى أو أُوقف
# Read out before the list.
decisions-found = قائمة القرارات
decisions-none = لم يُدوَّن أي قرار بعد.
decisions-none-text = ستظهر قرارات المدينة هنا، مع أسبابها. يضيفها موظفو المدينة.
decisions-none-here = لا توجد قرارات من هذا النوع.
decisions-none-here-text = يمكنك اختيار غير ذلك، أو عرض كل القرارات.
decisions-to-mission = العودة إلى المهمة
decisions-see-all = عرض كل القرارات
pages-decisions = القرارات { $from } إلى { $to } من { $all }
decisions-of-mission-all = عرض كل قرارات هذه المهمة

## The first page
# $count: decisions.

home-decisions = ماذا قررت المدينة
home-decisions-text = يقول كل قرار علامَ يستند، وما الذي يغيّر رأينا.
home-decisions-waiting = { $count ->
    [zero] لا ينتظر أي قرار أن ننظر فيه مرة أخرى.
    [one] ينتظر قرار واحد أن ننظر فيه مرة أخرى.
    [two] ينتظر قراران أن ننظر فيهما مرة أخرى.
    [few] تنتظر { $count } قرارات أن ننظر فيها مرة أخرى.
    [many] ينتظر { $count } قرارًا أن ننظر فيها مرة أخرى.
   *[other] ينتظر { $count } قرار أن ننظر فيها مرة أخرى.
}

# What a decision names, chosen from what the mission has.
decision-choose-evidence = أي دليل هنا هو هذا؟ ({ $row })
decision-choose-assumption = اختر ما نعتقده ({ $row })، أو اكتبه أدناه
decision-choose-none = لا شيء من هذه القائمة
decision-choose-evidence-line = { $kind }: { $words }
decision-choose-earlier = { $words } (مذكور من قبل)
