# Open data and papers for committees. Files that people take away use these words too.

## The page about open data
# $few: 5. $licence: a name. $when: a moment.

export-title = ما البيانات التي يمكنك أخذها؟
export-lead = كل ما يمكن لأي شخص أن يقرأه هنا، يمكنك أيضًا أن تأخذه في ملفات وتحسبه بنفسك.
export-what = ماذا في هذه البيانات؟
export-what-text = لكلّ جدول صفحة تشرح معنى أعمدته.
export-formats = بأي صيغ؟
export-format-csv = CSV: ملف لكل جدول. تفتحه كل برامج الجداول.
export-format-xlsx = XLSX: مصنف واحد فيه ورقة لكل جدول.
export-format-json = JSON: للبرامج. يشرح معنى كل عمود.
export-format-zip = ZIP: كل ملفات CSV مع قائمة بمعنى كل عمود.
export-format-command = يمكن لمن يدير هذا الموقع أن يكتب الملفات نفسها بأمر واحد.
export-licence-title = ماذا يمكنك أن تفعل بها؟
export-licence = رخصة هذه البيانات: { $licence }
export-licence-text = اذكر مصدر البيانات ويوم أخذها.
export-licence-imported = المهمة التي جاءت من مكان آخر لها رخصتها. صفحتها تذكرها.
export-care = ما الذي يجب أن تعرفه قبل أن تحسب؟
export-note-few = عدد الأشخاص الأقل من { $few } يُكتب هكذا: "<{ $few }". والمجموع الذي يكشفه يبقى فارغًا.
export-note-words = الكلام الذي ينتظر القراءة أو سُحب أو أُزيل لا يظهر في أي ملف.
export-note-while = ما يفعله الناس أثناء أخذك للبيانات قد يكون فيها وقد لا يكون.
export-missions = بيانات أي مهمة؟
export-missions-none = لا توجد مهام بعد.
export-missions-none-text = عندما تبدأ المدينة مهمة، ستكون بياناتها هنا.
export-missions-past-end = لا توجد مهام في هذه الصفحة.
export-missions-past-end-text = ابدأ من الصفحة الأولى.
export-missions-first = عرض المهام الأولى
export-counts = { $ideas ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $ideas } أفكار
    [many] { $ideas } فكرة
   *[other] { $ideas } فكرة
}، { $viewpoints ->
    [zero] لا آراء
    [one] رأي واحد
    [two] رأيان
    [few] { $viewpoints } آراء
    [many] { $viewpoints } رأيًا
   *[other] { $viewpoints } رأي
}
export-pages = المهام { $from } إلى { $to } من { $all }.
export-column-means = معناه
export-columns = ما معنى كل عمود؟
export-columns-of = { $table }: { $count ->
    [zero] لا أعمدة
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
}
export-left-out = ماذا يبقى هنا، ولماذا؟
export-left-out-text = هذه الأجزاء من قاعدة بياناتنا ليست في أي ملف. نظرنا في كل جزء منها وقررنا.
export-made = ماذا أُخذ مؤخرًا؟
export-made-caption = أحدث ما أُخذ
export-made-none = لم يأخذ أحد بيانات بعد.
export-made-mission = المهمة
export-made-part = ماذا
export-made-format = الصيغة
export-made-who = من
export-made-when = متى
export-made-all = كل شيء
export-made-by-public = زائر
export-made-by-command = سطر الأوامر
export-made-by-staff = شخص من المدينة
export-made-by-name = { $name }

## The page of one mission

export-of = خذ بيانات هذه المهمة
export-of-title = بيانات: { $mission }
export-of-lead = يمكنك أن تأخذ كل شيء معًا، أو جدولًا واحدًا.
export-all = كل شيء معًا
export-all-zip = تنزيل كل ملفات CSV (ZIP)
export-all-xlsx = تنزيل مصنف (XLSX)
export-all-json = تنزيل JSON
export-tables = جدول واحد
export-tables-caption = الجداول وملفاتها
export-table = الجدول
export-holds = ما فيه
export-file = الملفات
export-about-link = عن بياناتنا المفتوحة
export-made-at = أُخذت في { $when }.
export-cut = (قُطع النص هنا: الصيغ الأخرى فيها النص كله)

## Tables

export-table-mission = المهمة كما هي الآن: صف واحد.
export-table-mission_versions = كل نسخ المهمة، ومن غيّرها ولماذا.
export-table-ideas = الأفكار التي يمكن للجميع قراءتها. وما لم يعد هنا يبقى رقمه فقط.
export-table-answers = كم شخصًا يوافق، أو لا يوافق، أو لم يحسم رأيه، لكل فكرة.
export-table-idea_versions = كلام الأفكار نسخة بعد نسخة.
export-table-idea_answers = ما أجابت به المدينة عن كل فكرة، نسخة بعد نسخة.
export-table-idea_promises = الأيام التي وعدت المدينة بالرد فيها أو قبلها، ولماذا.
export-table-idea_joins = أي فكرة تستمر ضمن أي فكرة، ولماذا.
export-table-tags = وسوم المهمة.
export-table-idea_tags = أي فكرة لها أي وسم.
export-table-viewpoints = آراء الناس، وعلى ماذا ترد.
export-table-assumptions = ما نظنه صحيحًا، ومدى ثقتنا به.
export-table-assumption_signs = العلامات التي نراقبها لكل منها.
export-table-assumption_changes = مدى ثقتنا في السابق، ولماذا تغيّر.
export-table-evidence = الأدلة، وكيف عرفناها.
export-table-evidence_links = أي دليل يدعم ما نظنه أو يضعفه.
export-table-tests = تجارب الأفكار ونتائجها.
export-table-test_versions = ما قالته كل تجربة، نسخة بعد نسخة.
export-table-test_rounds = جولات التجارب، وما تغيّر في كل جولة.
export-table-decisions = ماذا تقرّر، وما حاله.
export-table-decision_versions = كل نسخة من كل قرار، جزءًا جزءًا.
export-table-decision_ideas = أي أفكار يتناولها القرار.
export-table-decision_calls = ما الذي دعا إلى النظر في قرار مرة أخرى.
export-table-changes = ماذا تغيّر، ومتى، ولماذا.
export-table-moderation_acts = كم مرة اتُّخذ كل إجراء بشأن كلام الناس، ووفق أي قاعدة.
export-table-reports = عدد البلاغات عن كل قاعدة، ونتيجتها.
export-table-appeals = كم مرة طلب الكتّاب أن ننظر مرة أخرى، وما نتج عن ذلك.
export-table-house_rule_versions = كل نسخ قواعد البيت. وهي نفسها لكل المهام.

## Kinds of columns

export-kind-text = كلام
export-kind-code = كلمة من كلمات ثابتة قليلة
export-kind-number = عدد صحيح
export-kind-people = عدد أشخاص؛ و"<{ $few }" تعني من 1 إلى 4
export-kind-yes-no = true أو false
export-kind-moment = يوم ووقت بالتوقيت العالمي
export-kind-day = يوم
export-kind-id = معرّف

## Columns

export-column-id = اسم هذا الصف هنا وفي الموقع.
export-column-slug = آخر جزء من عنوان المهمة.
export-column-version = يزيد واحدًا مع كل تغيير.
export-column-mission-title = اسم المهمة.
export-column-mission-change = التغيير الذي نريده.
export-column-mission-why = لماذا هي مهمة الآن.
export-column-mission-keep = ما لن نتنازل عنه، كل شيء في سطر.
export-column-mission-balance = أمران جيدان نوازن بينهما، ومتى نكون قد بالغنا في كل منهما.
export-column-mission-open = ما يمكن للإجابات أن تغيّره.
export-column-mission-fixed = ما هو ثابت، ولماذا.
export-column-mission-influence = مقدار ما يمكن للإجابة أن تغيّره: hear_from_us أو tell_us أو work_with_us أو decide_together أو you_decide.
export-column-mission-answer-by = آخر يوم للإجابة.
export-column-mission-reply-by = اليوم الذي ترد المدينة فيه أو قبله.
export-column-mission-deadline = يوم لا تستطيع المدينة تأجيله.
export-column-mission-leader = من يقود ويرد.
export-column-mission-teams = من يعمل عليها. وبين القوسين: leads أو works أو knows.
export-column-mission-stage = أين وصل العمل: look أو choose أو try أو do.
export-column-mission-moderation = متى يظهر كلام من ليس لهم حساب: after أو before، أي بعد أن يُنشر أو قبله يقرؤه أحدنا.
export-column-language = لغة الكلام، برمز BCP 47.
export-column-attribution = مصدر المحتوى المنقول ورخصته.
export-column-attribution-address = عنوان ذلك المصدر.
export-column-made-up = هل المحتوى كله مثال غير حقيقي يبيّن كيف تعمل الأشياء.
export-column-people = عدد من شاركوا.
export-column-ideas-public = عدد الأفكار التي يمكن للجميع قراءتها.
export-column-answers-all = عدد الإجابات على كل الأفكار معًا. فارغ حيث يكشف عددًا مخفيًا.
export-column-viewpoints-open = عدد الآراء التي يمكن للجميع قراءتها.
export-column-test-number = رقم التجربة في مهمتها.
export-column-test-id = معرّف التجربة.
export-column-test-state = أين وصلت التجربة: preparing أو running أو stopped أو closed.
export-column-test-result = نتيجة التجربة: worked أو mixed أو did_not_work أو could_not_tell أو stopped_early.
export-column-test-title = ما نجرّبه، في كلمات قليلة.
export-column-test-think = نظن أن.
export-column-test-attempt = لذلك سنجرّب.
export-column-test-people = مع من.
export-column-test-place = أين.
export-column-test-starts = اليوم الأول.
export-column-test-ends = اليوم الأخير.
export-column-test-watch = ما نراقبه، شيء واحد في كل سطر.
export-column-test-worked-if = سنعرف أنها نجحت إذا. يُقفل هذا عندما تبدأ التجربة.
export-column-test-stop-if = سنتوقف إذا.
export-column-test-stage = إلى أين وصلت: sketch أو model أو street أو everyone.
export-column-test-help = المساعدة التي نقدمها، نوع واحد في كل سطر.
export-column-test-places = كم شخصًا يمكنه الحضور. فارغ إن كان الحضور متاحًا للجميع.
export-column-people-signed-up = كم شخصًا سجّل ولم ينسحب.
export-column-test-viewpoints = عدد الآراء تحتها.
export-column-test-started = متى بدأت.
export-column-test-stopped = متى أُوقفت مبكرًا.
export-column-test-stop-reason = لماذا أُوقفت مبكرًا.
export-column-test-closed = متى انتهت.
export-column-test-thought = ما كنا نظنه قبلها.
export-column-test-saw = ما رأيناه.
export-column-test-learned = ما تعلّمناه.
export-column-test-next = ما نفعله بعد ذلك.
export-column-test-worth = لماذا كانت تستحق العناء، بكلمات من يقود العمل.
export-column-test-round = رقم الجولة، ابتداءً من 1.
export-column-test-seen = ما رأيناه في الجولة السابقة.
export-column-test-changed = ما غيّرناه منذ الجولة السابقة.
export-column-made-at = متى كُتب أو أُرسل.
export-column-changed-at = متى تغيّر آخر مرة.
export-column-reason = لماذا تغيّر.
export-column-staff-name = اسم من كتبه من فريق المدينة. ولا نذكر أسماء غيرهم.
export-column-job = عمل هذا الشخص.
export-column-idea-number = رقم الفكرة في مهمتها.
export-column-idea-id = معرّف الفكرة.
export-column-idea-state = ما آلت إليه: open أو tested أو decided أو joined أو not_now أو cannot_do أو withdrawn أو hidden.
export-column-idea-sentence = الفكرة في جملة واحدة.
export-column-idea-why = لماذا تهم من كتبها.
export-column-idea-helps = من تساعد.
export-column-idea-harms = من قد تضر.
export-column-shown-as = كيف يظهر من كتبها في الموقع: nickname أو name أو none.
export-column-idea-builds-on = رقم الفكرة التي تبني عليها.
export-column-people-part-agree = عدد من يوافقون.
export-column-people-part-disagree = عدد من لا يوافقون.
export-column-people-part-unsure = عدد من لم يحسموا رأيهم.
export-column-people-whole = عدد من أجابوا. يبقى فارغًا حيث يكشف عددًا مخفيًا.
export-column-people-matters = عدد من قالوا إن هذا يهمهم كثيرًا.
export-column-target-kind = عمّ هو: idea أو test أو decision أو شيء آخر.
export-column-target-id = معرّف ذلك الشيء.
export-column-viewpoint-parent = الرأي الذي يرد عليه. فارغ في بداية الحوار.
export-column-viewpoint-thread = الرأي الذي بدأ به الحوار.
export-column-viewpoint-state = open (ظاهر) أو withdrawn (سحبه كاتبه) أو hidden (أُزيل وفق قاعدة من قواعد البيت).
export-column-viewpoint-stance = موقفه: for أو against أو question أو other.
export-column-viewpoint-thought = رأي من كتبه.
export-column-viewpoint-life = ما أوصله من حياته إلى هذا الرأي.
export-column-role = صفة من كتبه وقتها: resident أو facilitator أو officer أو admin.
export-column-people-helpful = عدد من رأوه مفيدًا.
export-column-viewpoint-may-quote = هل يسمح كاتبه للمدينة باقتباسه في ورقة للجنة.
export-column-viewpoint-replies = عدد الردود التي يمكن للجميع قراءتها.
export-column-change-kind = نوع التغيير، مثل idea.edited.
export-column-assumption-id = معرّف ما نظنه.
export-column-assumption-claim = ما نظنه صحيحًا.
export-column-assumption-because = لماذا نظن ذلك.
export-column-assumption-if-wrong = ماذا يحدث إذا كنا مخطئين.
export-column-assumption-owner = من يتولى متابعته.
export-column-assumption-change-kind = ما حدث: started أو sure أو kept أو sign_seen أو sign_not_seen أو worded.
export-column-assumption-change-words = الكلام الذي كان له من قبل، أو كلام العلامة.
export-column-sure = مدى ثقتنا، من 1 (يبدو خاطئًا) إلى 5 (تدعمه أدلة كثيرة).
export-column-sure-before = مدى ثقتنا من قبل.
export-column-sure-since = منذ متى ثقتنا بهذا القدر.
export-column-sign-number = رقم العلامة.
export-column-sign-what = ما نراقبه.
export-column-sign-where = أين ننظر.
export-column-sign-often = كم مرة ننظر.
export-column-sign-threshold = متى يُحسب الأمر.
export-column-sign-seen = اليوم الذي ظهرت فيه.
export-column-sign-seen-what = ما الذي ظهر.
export-column-evidence-id = معرّف الدليل.
export-column-evidence-supports = عدد الأدلة التي تدعمه.
export-column-evidence-weakens = عدد الأدلة التي تضعفه.
export-column-evidence-state = open (ظاهر) أو withdrawn (سُحب) أو hidden (أُزيل وفق قاعدة من قواعد البيت).
export-column-evidence-kind = story (قصة) أو number (رقم) أو document (وثيقة) أو test_result (نتيجة تجربة) أو staff_see (ما يراه موظفو المدينة).
export-column-evidence-title = عنوانه. يبقى فارغًا إذا لم يرد من رواه أن نقتبسه.
export-column-evidence-says = ما يقوله. يبقى فارغًا إذا لم يرد من رواه أن نقتبسه.
export-column-evidence-how = كيف نعرف: من ومتى وكم شخصًا.
export-column-evidence-whose = تجربة من هذه.
export-column-evidence-missing = من الغائب عنه.
export-column-evidence-strength = hint (إشارة) أو some (بعض الأدلة) أو strong (قوي). يبقى فارغًا حتى يقدّره فريق المدينة.
export-column-evidence-strength-reason = لماذا له هذه القوة.
export-column-evidence-quote = هل يمكن اقتباسه: yes (نعم) أو no (لا) أو not_asked (لم نسأل).
export-column-evidence-link = عنوان في الويب يخصه.
export-column-evidence-file = معرّف الملف الذي يخصه.
export-column-evidence-withdrawn = لماذا سحبه فريق المدينة.
export-column-evidence-checked = من تحقق منه من فريق المدينة.
export-column-evidence-checked-at = متى جرى التحقق منه.
export-column-evidence-bearing = supports (يدعم) أو weakens (يضعف).
export-column-decision-number = رقم القرار، يُعدّ عبر كل المهام.
export-column-decision-id = معرّف القرار.
export-column-decision-kind = آخر ما حدث: new (جديد) أو decided (تقرّر) أو changed (تغيّر) أو kept (أُبقي) أو corrected (صُحّح) أو ended (انتهى) أو stopped (أُوقف).
export-column-decision-state = حال القرار: proposed (مقترح) أو decided (تقرّر) أو changed (تغيّر) أو kept (أُبقي) أو ended (انتهى) أو stopped (أُوقف).
export-column-decision-what = ماذا تقرّر.
export-column-decision-look-again = اليوم الذي ننظر فيه مرة أخرى.
export-column-decision-call = ما الذي دعا إلى النظر: sign (علامة) أو assumption (افتراض) أو evidence (دليل).
export-column-decision-called-on = اليوم الذي جاء فيه ذلك.
export-column-decision-waits = اليوم الذي ينتظر القرار منذه أن ننظر فيه. فارغ ما دام اقتراحًا أو بعد أن انتهى.
export-column-decision-who = من قرر أو سيقرر.
export-column-decision-speaker = من يجيب عنه.
export-column-decision-on = اليوم الذي تقرر فيه أو سيتقرر.
export-column-decision-meeting = في أي اجتماع.
export-column-decision-why = السبب.
export-column-decision-do-nothing = ما يحدث إن لم نفعل شيئًا.
export-column-decision-options = خيارات أخرى لم تُختر، ولماذا، في قائمة JSON.
export-column-decision-evidence = ما يستند إليه، في قائمة JSON.
export-column-decision-no-evidence = لماذا لا يوجد دليل. فارغ إن وُجد دليل.
export-column-decision-assumptions = ما نظن أنه صحيح ومدى تأكدنا، في قائمة JSON.
export-column-decision-affects = من يتأثر به وكيف، في قائمة JSON.
export-column-decision-signs = ما قد يغير رأينا، في قائمة JSON.
export-column-decision-sure = مدى تأكدنا: 1 (يبدو خطأ) أو 2 (خطأ على الأرجح) أو 3 (يحتمل الوجهين) أو 4 (صحيح على الأرجح) أو 5 (تدعمه أدلة جيدة).
export-column-decision-minority = ما قاله من لم يوافقوا.
export-column-decision-idea-numbers = أرقام الأفكار التي يخصها، رقم في كل سطر.
export-column-decision-evidence-people = عدد السكان الذين يجعلنا دليلهم الجديد ننظر مرة أخرى.
export-column-decision-cause = ما بدأ النظر فيه. فارغ في النسخة الأولى.
export-column-decision-because = لماذا جاءت هذه النسخة.
export-column-decision-moved-list = الدليل الذي غيّر رأينا، في قائمة JSON.
export-column-decision-no-new-evidence = هل نقول إنه لا دليل جديد.
export-column-decision-off = من صار حاله أفضل أو أسوأ بسبب التغيير.
export-column-decision-moved = كم دليلًا حرّكنا.
export-column-decision-call-about = العلامة أو الافتراض أو الدليل بالكلمات.
export-column-decision-call-note = ما الذي ظهر.
export-column-idea-split-from = رقم الفكرة التي انفصلت عنها.
export-column-idea-answer-version = رقم نسخة أحدث رد من المدينة. 0 قبل أول رد.
export-column-idea-promised-day = اليوم الذي ترد المدينة فيه أو قبله، إن كان غير يوم المهمة.
export-column-answer-version = رقم الرد على هذه الفكرة، ابتداءً من 1.
export-column-answer-state = ما آلت إليه الفكرة مع هذا الرد: open أو tested أو decided أو not_now أو cannot_do.
export-column-answer-heard = ما سمعته المدينة من الناس.
export-column-answer-reply = ما ستفعله المدينة.
export-column-answer-reason = لماذا تجيب المدينة هكذا.
export-column-people-part-fair = عدد من قالوا إن الرد منصف. يبقى فارغًا إذا قيّمه أقل من خمسة أشخاص.
export-column-people-part-partly = عدد من قالوا إنه منصف جزئيًا. يبقى فارغًا إذا قيّمه أقل من خمسة أشخاص.
export-column-people-part-unfair = عدد من قالوا إنه غير منصف. يبقى فارغًا إذا قيّمه أقل من خمسة أشخاص.
export-column-promised-day = اليوم الذي وُعد بالرد فيه أو قبله.
export-column-promise-reason = لماذا هذا اليوم.
export-column-join-kept = رقم الفكرة التي تستمر ضمنها.
export-column-join-kept-id = معرّف تلك الفكرة.
export-column-join-kept-version = رقم نسخة تلك الفكرة وقتها.
export-column-join-state-before = حال الفكرة قبل ذلك. وتعود إليها إذا أُلغي الضم.
export-column-join-same-words = هل كانت الفكرتان تقولان الشيء نفسه وقتها.
export-column-join-reason = لماذا ضُمّت الفكرتان.
export-column-join-undone = متى أُلغي ذلك. فارغ ما دام قائمًا.
export-column-tag-name = اسم الوسم.
export-column-tag-id = معرّف الوسم.
export-column-rule = قاعدة البيت، باسم لا يتغيّر أبدًا. فارغ إن لم تُذكر قاعدة.
export-column-act-kind = ماذا حدث: let_through أو held أو hidden أو returned أو dismissed أو kept.
export-column-report-outcome = نتيجة البلاغات: acted أو dismissed أو taken_back. فارغ ما دامت تنتظر.
export-column-people-reports = عدد البلاغات.
export-column-people-acts = كم مرة اتُّخذ.
export-column-people-appeals = كم مرة طلب الكتّاب ذلك.
export-column-appeal-outcome = النتيجة: kept أو changed أو taken_back. فارغ ما دام الطلب ينتظر.
export-column-house-rules = كل قواعد هذه النسخة، حتى التي لم تعد سارية، بصيغة JSON.
export-column-headline = كلام الشيء الذي تغيّر، كما كان وقتها.
export-column-change-version = رقم النسخة التي نتجت عن التغيير.

## Why something is left out

export-reason-person = قد يدل على شخص أو يوصل إليه. يمكن سحب الاسم من الموقع، ولا يمكن سحبه من ملف.
export-reason-answer = يكشف إجابة شخص بعينه. نحن نذكر الأعداد فقط.
export-reason-secret = يحمي الحسابات.
export-reason-unsent = لم يظهر للجميع قط.
export-reason-staff = لفريق المدينة فقط.
export-reason-working = يخدم عمل البرنامج فقط.
export-reason-elsewhere = يذكره عمود آخر أو الملف نفسه أو صفحة في الموقع.

## The list of columns as a file

export-dictionary-about = معنى كل عمود، وما لم ندرجه.
export-dictionary-table = الجدول
export-dictionary-column = العمود
export-dictionary-holds = ما يحويه
export-dictionary-meaning = المعنى أو السبب
export-dictionary-from = المصدر
export-dictionary-exported = في الملفات
export-dictionary-yes = نعم
export-dictionary-no = لا
