# Papers for committees: the form in which staff make one, and the words of the papers themselves.

## Lists and links

papers-title = أوراق اللجان
papers-lead = تبقى كل ورقة كما كُتبت. ولا تحل ورقة جديدة محل ورقة قديمة.
papers-none = لا توجد أوراق بعد.
papers-none-text = ستكون هنا الأوراق التي يكتبها فريق المدينة عن المهام.
papers-past-end = لا توجد أوراق في هذه الصفحة.
papers-past-end-text = ابدأ من الصفحة الأولى.
papers-first = عرض أحدث الأوراق
papers-pages = الأوراق { $from } إلى { $to } من { $all }.
papers-line = إلى { $committee }. كتبها { $name } في { $day }.
papers-line-nobody = إلى { $committee }. كُتبت في { $day }.
paper-make = كتابة ورقة للجنة
paper-make-decision = كتابة ورقة عن هذا القرار
paper-make-again = كتابة ورقة أخرى من هذه الورقة

## The form
# $mission: a title. $limit: a number.

paper-form-lead = نجمع ما في هذه المهمة. وأنت تقول ما المطلوب من اللجنة أن تقرره.
paper-form-lead-decision = نجمع ما يستند إليه القرار { $number } كما هو الآن في النسخة { $version }. وأنت تقول ما المطلوب من اللجنة أن تقرره.
paper-kept = يكون للورقة عنوان خاص بها ولا تتغير بعد ذلك. يستطيع كل من لديه العنوان أن يقرأها.
paper-field-title = ما عنوان الورقة؟
paper-field-committee = إلى أي لجنة؟
paper-field-meeting = في أي يوم تجتمع؟
paper-field-item = ما رقم البند في جدول أعمالها؟
paper-field-purpose = لماذا يُعرض هذا على اللجنة؟
paper-field-recommendation = ماذا تطلب منها أن تقرر؟
paper-field-recommendation-hint = يصبح كل سطر فقرة مرقمة.
paper-field-options = ماذا يمكن فعله غير ذلك؟
paper-field-options-hint = قل على الأقل ماذا يحدث إذا لم نفعل شيئًا.
paper-field-implications = ما أثره في المال والقانون؟
paper-field-risks = ماذا قد يسوء؟
paper-field-next_steps = ماذا يحدث بعد ذلك، ومن يفعله، ومتى؟
paper-parts = ما الأجزاء التي ستكون فيها؟
paper-part-background = الخلفية: التغيير الذي نريده، وما هو مفتوح وما هو ثابت
paper-part-people = عدد من شاركوا
paper-part-ideas = الأفكار التي أجاب عنها أكثر الناس، وإجاباتهم
paper-part-viewpoints = عدد الآراء المؤيدة والمعارضة
paper-part-quotes = اقتباسات
paper-part-answers = ردود المدينة على الأفكار
paper-part-tests_did_not_work = التجارب التي لم تنجح أو أوقفناها قبل موعدها
paper-part-tests = التجارب ذات النتائج الأخرى
paper-part-evidence = الأدلة، وكيف عرفناها، ومن الغائب عنها
paper-part-assumptions = ما نظن أنه صحيح، ومدى ثقتنا به
paper-part-decisions = ما تقرر وما هو مقترح، ولماذا، ومتى ننظر فيه مرة أخرى
paper-part-decision = القرار الآن وقبل ذلك، ولماذا، ومن قرر، ومتى ننظر فيه مرة أخرى
paper-part-history = كل نسخ القرار
paper-part-affected = من يستفيد ومن قد يتضرر
paper-part-moderation = كيف أشرفنا: ما أوقفناه، وما أزلناه، وما طُلب النظر فيه مرة أخرى
paper-quotes = ما كلام الناس الذي سيكون فيها؟
paper-quotes-hint = لا يمكن اختيار إلا الكلام الذي سمح كاتبه باقتباسه، وحتى { $limit } اقتباسات. وإذا سحب الكاتب كلامه، يُحذف من الورقة أيضًا.
paper-quotes-none = لم يكتب أحد بعد كلامًا يجوز لنا اقتباسه.
paper-quotes-gone = لا يجوز لنا اقتباس بعض الكلام الذي اخترته، فلم يعد في القائمة. انظر في اختيارك مرة أخرى.
paper-warnings = ما الناقص
paper-warnings-lead = إذا تركته كذلك، تذكره الورقة.
paper-button = كتابة الورقة
paper-look = عرضها أولًا
paper-look-title = هكذا ستظهر الورقة
paper-look-text = لم نحفظ شيئًا بعد. ما كتبته موجود في الأسفل.
paper-look-form = المتابعة

## The paper
# $committee: a name. $day: a day. $item: a number or name. $name, $role: a person.

paper-for = { $committee }
paper-for-day = { $committee }، { $day }
paper-for-item = { $committee }، البند { $item }
paper-for-day-item = { $committee }، { $day }، البند { $item }
paper-report-of = تقرير من { $name }، { $role }.
paper-report-of-name = تقرير من { $name }.
paper-note = يُرجى الانتباه قبل القرار.
paper-source = كُتبت في { $day } من المهمة "{ $mission }"، النسخة { $version }.
paper-source-decision = كُتبت في { $day } من القرار { $number }، النسخة { $version }، في المهمة "{ $mission }".
paper-at = تُحفظ هذه الورقة في { $address }
paper-changed-mission = تغيّرت هذه المهمة في { $day }، بعد كتابة هذه الورقة.
paper-changed-decision = تغيّر هذا القرار في { $day }.
paper-changed-number = تغيّر القرار { $number } في { $day }، بعد كتابة هذه الورقة.
paper-changed-at = أحدث نسخة في { $address }
paper-changed-newest = عرض أحدث نسخة
paper-changed-again = كتابة ورقة جديدة من هذه الورقة
paper-changed-see = عرض ما تغيّر
paper-get-docx = تنزيل الورقة مستندًا (DOCX)
paper-get-html = تنزيل الورقة صفحة (HTML)
paper-get-data = تنزيل الأرقام
paper-table = الجدول { $number }: { $caption }
paper-gone = [سُحب هذا الكلام، أو لم يعد يجوز لنا عرضه.]
paper-demo = محتوى للتجربة.

## Headings

paper-section-purpose = الغرض
paper-section-recommendation = التوصية
paper-section-background = الخلفية
paper-section-told = ماذا قال لنا الناس
paper-section-decision = القرار
paper-section-decisions = ما تقرر وما هو مقترح
paper-section-history = كيف وصل القرار إلى ما هو عليه
paper-section-tests = ما جربناه
paper-section-assumptions = ما نظن أنه صحيح
paper-section-moderation = كيف أشرفنا
paper-section-evidence = الأدلة
paper-section-options = البدائل
paper-section-affected = من يتأثر بهذا
paper-section-implications = الآثار المالية والقانونية
paper-section-risks = المخاطر
paper-section-next-steps = الخطوات التالية
paper-none-purpose = لم يُكتب شيء هنا.
paper-none-recommendation = لم يُكتب شيء هنا.
paper-none-options = لم تُذكر بدائل أخرى.
paper-none-implications = لم يكتب الموظف شيئًا عن المال والقانون.
paper-none-risks = لم يكتب الموظف شيئًا عن المخاطر.
paper-none-next-steps = لا نعرف بعد.

## Background
# After each of the first five comes a text of the city.

paper-background-change = التغيير الذي نريده:
paper-background-why = لماذا الآن:
paper-background-keep = ما لن نتنازل عنه:
paper-background-open = ما هو مفتوح للتغيير:
paper-background-fixed = ما هو ثابت:
paper-background-answer = كان بإمكان الناس أن يجيبوا حتى { $day }.
paper-background-reply = وعدنا بالرد في { $day } أو قبله.
paper-background-leader = تقود هذه المهمة: { $name }، { $role }.

## What people told us

paper-people = { $count ->
    [zero] لم يشارك أحد.
    [one] شارك شخص واحد.
    [two] شارك شخصان.
    [few] شارك { $count } أشخاص.
    [many] شارك { $count } شخصًا.
   *[other] شارك { $count } شخص.
}
paper-people-few = شارك أقل من { $few } أشخاص.
paper-people-decision = أجابوا عن الأفكار التي يخصها هذا القرار، أو اقترحوها، أو قالوا رأيهم.
paper-counts = هنا { $ideas ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $ideas } أفكار
    [many] { $ideas } فكرة
   *[other] { $ideas } فكرة
}، و{ $votes ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $votes } إجابات
    [many] { $votes } إجابة
   *[other] { $votes } إجابة
}، و{ $viewpoints ->
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $viewpoints } آراء
    [many] { $viewpoints } رأيًا
   *[other] { $viewpoints } رأي
}.
paper-counts-hidden = هنا { $ideas ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $ideas } أفكار
    [many] { $ideas } فكرة
   *[other] { $ideas } فكرة
}، و{ $viewpoints ->
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $viewpoints } آراء
    [many] { $viewpoints } رأيًا
   *[other] { $viewpoints } رأي
}.
paper-no-ideas = لم يقترح أحد فكرة.
paper-ideas-caption = الأفكار التي أجاب عنها أكثر الناس، وعددها هنا { $shown } من أصل { $all }
paper-few = عدد الأشخاص الأقل من { $few } يُكتب هكذا: "<{ $few }". والمجموع الذي يكشفه مخفي.
paper-hidden = مخفي
paper-head-idea = الفكرة
paper-head-agree = يوافقون
paper-head-disagree = لا يوافقون
paper-head-unsure = لم يحسموا
paper-head-all = الكل
paper-head-state = الحالة
paper-head-stance = الموقف
paper-head-viewpoints = الآراء
paper-no-viewpoints = لم يكتب أحد رأيًا.
paper-stances-caption = الآراء بحسب موقفها
paper-not-quoted = { $count ->
    [zero] لا رأي هنا بلا اقتباس.
    [one] رأي واحد غير مقتبس هنا. لم يسمح لنا كاتبه باقتباسه.
    [two] رأيان غير مقتبسين هنا. لم يسمح لنا كاتباهما باقتباسهما.
    [few] { $count } آراء غير مقتبسة هنا. لم يسمح لنا كتّابها باقتباسها.
    [many] { $count } رأيًا غير مقتبس هنا. لم يسمح لنا كتّابها باقتباسها.
   *[other] { $count } رأي غير مقتبس هنا. لم يسمح لنا كتّابها باقتباسها.
}
paper-quote = «{ $words }» ({ $by })
paper-consent-no-name = يجوز لنا اقتباسه. يظهر بلا اسم.
paper-consent-name = يجوز لنا اقتباسه. يظهر باسم { $name }.
paper-consent-staff = يجوز لنا اقتباسه. كتبه { $name }، { $job }.
paper-evidence-kind-story = قصة
paper-evidence-kind-number = رقم
paper-evidence-kind-document = وثيقة
paper-evidence-kind-test_result = نتيجة تجربة
paper-evidence-kind-staff_see = ما يراه موظفو المدينة
paper-strength-hint = إشارة
paper-strength-some = بعض الأدلة
paper-strength-strong = دليل قوي
paper-evidence-not-weighed = لم يقدّر أحد قوته بعد
paper-evidence-checked = تحققت منه المدينة.
paper-evidence-unchecked = لم يتحقق منه أحد بعد.
paper-evidence-no-quote = من رواه لا يريد أن نقتبسه.
paper-evidence-how = كيف نعرف:
paper-evidence-missing = من الغائب عنه:
paper-affected-idea = الفكرة { $number }.
paper-affected-helps = تساعد:
paper-affected-harms = قد تضر:
paper-not-known = لا نعرف بعد.
paper-affected-do = ما سنفعله:
paper-answer = الفكرة { $number }. ردت المدينة في { $day } ({ $state }):
paper-no-answers = لم ترد المدينة على هذه الأفكار بعد.
paper-source-label = المصدر:
paper-evidence-rests = يستند القرار إلى:
paper-evidence-none-because = ليست لدينا أدلة بعد، لأن

## Decisions
# $number: the number of a decision. $version: its version. $state, $sure: words of ours. $what, $why: an option and why not. $shown, $all: counts.

paper-decision = القرار { $number }، النسخة { $version } ({ $state }):
paper-no-decisions = لم يتقرر شيء ولم يُقترح شيء بعد.
paper-decisions-more = هذه أحدث القرارات، وعددها هنا { $shown } من أصل { $all }.
paper-decision-before = قبل ذلك:
paper-decision-now = الآن:
paper-decision-moved = ما غيّر رأينا:
paper-decision-nothing-new = لا توجد أدلة جديدة.
paper-decision-off = من أصبح حاله أفضل أو أسوأ:
paper-decision-why = لماذا:
paper-decision-who = من قرر:
paper-decision-will = من سيقرر:
paper-decision-on = تقرر في { $day }.
paper-decision-will-on = موعد القرار { $day }.
paper-decision-look = ننظر فيه مرة أخرى في { $day }.
paper-decision-look-due = حان وقت النظر فيه مرة أخرى. والموعد هو { $day }.
paper-decision-no-look = انتهى هذا القرار. ولا يوجد موعد للنظر فيه مرة أخرى.
paper-decision-minority = ماذا قال من لم يوافقوا:
paper-decision-sure = مدى ثقتنا: { $sure }.
paper-decision-nothing = إذا لم نفعل شيئًا:
paper-decision-option = لم نختر:
paper-decision-not-because = لأن:
paper-decision-sign = ما قد يغيّر رأينا:
paper-because-new = لماذا:
paper-because-decided = ماذا قال الناس، وماذا غيّرنا:
paper-because-changed = تغيّر هذا لأن:
paper-because-kept = نظرنا فيه مرة أخرى وأبقيناه لأن:
paper-because-corrected = ما الخطأ الذي كان في الكلام:
paper-because-ended = انتهى هذا لأن:
paper-because-stopped = أوقفنا هذا لأن:
paper-history-version = النسخة { $version }، { $day }:
paper-option-line = { $what } { $why }

## Tests
# $number: the number of a test. $result: a result. $day: a day. $count: rounds.

paper-test = التجربة { $number }:
paper-test-result = النتيجة: { $result }.
paper-test-ended = انتهت في { $day }.
paper-test-rounds = وكان فيها { $count ->
    [zero] لا جولات
    [one] جولة واحدة
    [two] جولتان
    [few] { $count } جولات
    [many] { $count } جولة
   *[other] { $count } جولة
}.
paper-test-idea = تجرب هذه الفكرة:
paper-test-try = جربنا هذا:
paper-test-worked-if = قبل أن تبدأ، قلنا إنها تنجح إذا:
paper-test-stopped = أوقفناها لأن:
paper-test-thought = ظننا:
paper-test-saw = رأينا:
paper-test-learned = لذلك تعلمنا:
paper-test-next = سنفعل بعد ذلك:
paper-no-tests = لا توجد نتيجة لأي تجربة بعد.

## What we think is true, and moderation
# $sure: how sure we are. $supports, $weakens: pieces of evidence.

paper-assumption = { $sure }:
paper-assumption-before = حتى { $day } قلنا: { $sure }.
paper-assumption-evidence = عدد الأدلة المؤيدة: { $supports }. وعدد الأدلة المخالفة: { $weakens }.
paper-no-assumptions = لم نكتب ما نظن أنه صحيح.
paper-moderation-caption = ما فعله المشرفون في هذه المهمة منذ بدايتها
paper-moderation-reports = البلاغات
paper-moderation-changed = طُلب النظر مرة أخرى وتغيّر القرار
paper-head-done = ما حدث

## Warnings
# $few: 30. $day: a day.

paper-warn-small = الأعداد صغيرة: شارك أقل من { $few } شخصًا.
paper-warn-not-asked = لم نكتب أي المجموعات لم نسألها.
paper-warn-no-evidence = لا توجد أدلة عن هذه المهمة بعد.
paper-warn-no-evidence-decision = لا توجد أدلة عن هذا القرار بعد.
paper-warn-look-again = حان وقت النظر مرة أخرى في القرار { $number }.
paper-warn-no-look-again = لا يوجد موعد للنظر مرة أخرى.
paper-warn-no-test = لا توجد نتيجة لأي تجربة لهذه الأفكار بعد.
paper-warn-unchecked = { $count ->
    [zero] كل الأدلة جرى التحقق منها.
    [one] هناك دليل واحد لم يتحقق منه أحد.
    [two] هناك دليلان لم يتحقق منهما أحد.
    [few] هناك { $count } أدلة لم يتحقق منها أحد.
    [many] هناك { $count } دليلًا لم يتحقق منها أحد.
   *[other] هناك { $count } دليل لم يتحقق منها أحد.
}
paper-warn-open-until = ما زال بإمكان الناس أن يجيبوا حتى { $day }.
paper-warn-open = ما زال بإمكان الناس أن يجيبوا.
paper-warn-reply = وعدنا الناس بالرد في { $day } أو قبله. وقد مضى ذلك اليوم.
paper-warn-demo = هذا محتوى غير حقيقي.
paper-warn-imported = ما قاله الناس جاء من مكان آخر.
paper-warn-no-options = لم تُذكر بدائل أخرى.
paper-warn-no-implications = لم يُذكر شيء عن المال والقانون.
paper-warn-no-risks = لم يُذكر شيء عن المخاطر.
paper-warn-left-out-ideas = الأفكار وإجاباتها غير مدرجة.
paper-warn-left-out-viewpoints = الآراء غير مدرجة.
paper-warn-left-out-people = عدد من شاركوا غير مدرج.
paper-warn-left-out-answers = ردود المدينة غير مدرجة.
paper-warn-left-out-tests_did_not_work = التجارب التي لم تنجح غير مدرجة.
paper-warn-left-out-tests = التجارب ذات النتائج الأخرى غير مدرجة.
paper-warn-left-out-assumptions = ما نظن أنه صحيح غير مدرج.
paper-warn-left-out-decisions = ما تقرر وما هو مقترح غير مدرج.
paper-warn-left-out-history = النسخ السابقة من القرار غير مدرجة.
paper-warn-left-out-evidence = الأدلة غير مدرجة.
paper-warn-left-out-affected = من يتأثر بهذا غير مدرج.
paper-warn-cannot-quote = { $count ->
    [zero] يمكن اقتباس كل الآراء التي وجدها الناس مفيدة.
    [one] رأي واحد وجده الناس مفيدًا لا يمكن اقتباسه. لم يسمح لنا كاتبه بذلك.
    [two] رأيان وجدهما الناس مفيدين لا يمكن اقتباسهما. لم يسمح لنا كاتباهما بذلك.
    [few] { $count } آراء وجدها الناس مفيدة لا يمكن اقتباسها. لم يسمح لنا كتّابها بذلك.
    [many] { $count } رأيًا وجده الناس مفيدًا لا يمكن اقتباسه. لم يسمح لنا كتّابها بذلك.
   *[other] { $count } رأي وجده الناس مفيدًا لا يمكن اقتباسه. لم يسمح لنا كتّابها بذلك.
}
paper-warn-no-quotes = لا اقتباسات من كلام الناس.
