# مكتب الموظفين: ما ينتظر، والبحث، وسجل الأعمال، والرسائل التي تعذر إرسالها.

desk-title = مكتبك
desk-heading = ماذا ينتظرك يا { $name }؟
desk-nothing = لا شيء ينتظرك.
desk-nothing-text = يظهر هنا كل ما يحتاج إلى شخص: كلام محتجز، وبلاغات، وردود متأخرة، وتجارب للإغلاق، وقرارات للنظر من جديد.
desk-oldest = الأقدم: { $age }
desk-waits = ينتظر منذ { $time }
desk-waits-days = { $count ->
    [zero] منذ اليوم
    [one] ينتظر منذ يوم واحد
    [two] ينتظر منذ يومين
    [few] ينتظر منذ { $count } أيام
    [many] ينتظر منذ { $count } يومًا
   *[other] ينتظر منذ { $count } يوم
}
desk-late = { $count ->
    [zero] لا تأخير
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
desk-over = { $count ->
    [zero] انتهت اليوم
    [one] انتهت منذ يوم واحد
    [two] انتهت منذ يومين
    [few] انتهت منذ { $count } أيام
    [many] انتهت منذ { $count } يومًا
   *[other] انتهت منذ { $count } يوم
}
desk-due = الموعد { $day }
desk-back = العودة إلى مكتبك
desk-see-all = عرضها كلها
desk-pages = من { $from } إلى { $to } من أصل { $all }

desk-count-held = { $count ->
    [zero] نصوص للقراءة
    [one] نص للقراءة
    [two] نصان للقراءة
    [few] نصوص للقراءة
    [many] نصًا للقراءة
   *[other] نص للقراءة
}
desk-count-reported = { $count ->
    [zero] بلاغات
    [one] شيء أُبلغ عنه
    [two] شيئان أُبلغ عنهما
    [few] أشياء أُبلغ عنها
    [many] شيئًا أُبلغ عنه
   *[other] شيء أُبلغ عنه
}
desk-count-again = { $count ->
    [zero] طلبات للنظر من جديد
    [one] طلب للنظر من جديد
    [two] طلبان للنظر من جديد
    [few] طلبات للنظر من جديد
    [many] طلبًا للنظر من جديد
   *[other] طلب للنظر من جديد
}
desk-count-late = { $count ->
    [zero] ردود متأخرة
    [one] رد متأخر
    [two] ردان متأخران
    [few] ردود متأخرة
    [many] ردًا متأخرًا
   *[other] رد متأخر
}
desk-count-soon = { $count ->
    [zero] ردود موعدها قريب
    [one] رد موعده قريب
    [two] ردان موعدهما قريب
    [few] ردود موعدها قريب
    [many] ردًا موعده قريب
   *[other] رد موعده قريب
}
desk-count-mine = { $count ->
    [zero] أفكار في عهدتك
    [one] فكرة في عهدتك
    [two] فكرتان في عهدتك
    [few] أفكار في عهدتك
    [many] فكرة في عهدتك
   *[other] فكرة في عهدتك
}
desk-count-tests = { $count ->
    [zero] تجارب للإغلاق
    [one] تجربة للإغلاق
    [two] تجربتان للإغلاق
    [few] تجارب للإغلاق
    [many] تجربة للإغلاق
   *[other] تجربة للإغلاق
}
desk-count-decisions = { $count ->
    [zero] قرارات للنظر من جديد
    [one] قرار للنظر من جديد
    [two] قراران للنظر من جديد
    [few] قرارات للنظر من جديد
    [many] قرارًا للنظر من جديد
   *[other] قرار للنظر من جديد
}
desk-count-evidence = { $count ->
    [zero] أدلة للفحص
    [one] دليل للفحص
    [two] دليلان للفحص
    [few] أدلة للفحص
    [many] دليلًا للفحص
   *[other] دليل للفحص
}
desk-count-signs = { $count ->
    [zero] علامات ظهرت
    [one] علامة ظهرت
    [two] علامتان ظهرتا
    [few] علامات ظهرت
    [many] علامة ظهرت
   *[other] علامة ظهرت
}

desk-title-late = ردود متأخرة
desk-title-soon = ردود موعدها قريب
desk-title-mine = أفكار في عهدتك
desk-title-tests = تجارب للإغلاق
desk-title-decisions = حان وقت النظر من جديد
desk-title-evidence = أدلة للفحص
desk-title-signs = علامات ظهرت
desk-text-late = وعدنا بالرد على هذه الأفكار في موعد انقضى.
desk-text-soon = وعدنا بالرد على هذه الأفكار خلال الأيام السبعة القادمة.
desk-text-mine = سلّمك زميل هذه الأفكار، أو تسلّمتها بنفسك. ولم يُقرر بشأنها بعد.
desk-text-tests = انقضى آخر يوم من هذه التجارب، أو أُوقفت. ولم يقل أحد بعد ما نتيجتها.
desk-text-decisions = حان الموعد، أو ظهر شيء جديد. يرجى النظر في كل قرار من جديد وقول ما وجدت.
desk-text-evidence = لم يفحص أحد من المدينة هذه الأدلة بعد.
desk-text-signs = ظهرت علامة نراقبها. يرجى قول مدى ثقتنا الآن.
desk-part-none = لا شيء ينتظر هنا.
desk-part-count = { $count ->
    [zero] لا شيء ينتظر هنا.
    [one] شيء واحد ينتظر.
    [two] شيئان ينتظران، الأكثر إلحاحًا أولًا.
    [few] { $count } أشياء تنتظر، الأكثر إلحاحًا أولًا.
    [many] { $count } شيئًا ينتظر، الأكثر إلحاحًا أولًا.
   *[other] { $count } شيء ينتظر، الأكثر إلحاحًا أولًا.
}
desk-promises = الردود الموعودة
desk-to-read = للقراءة قبل العرض
desk-to-read-text = لكل إجراء قاعدة وسبب. ويُبلَّغ صاحب الكلام، ويمكنه طلب النظر من جديد.
desk-decide = اتخاذ القرار

desk-kind-idea = فكرة
desk-kind-viewpoint = رأي
desk-kind-evidence = دليل
desk-kind-test = تجربة
desk-kind-decision = قرار
desk-kind-assumption = ما نظنه
desk-kinds-idea = الأفكار
desk-kinds-viewpoint = الآراء
desk-kinds-evidence = الأدلة
desk-kinds-test = التجارب
desk-kinds-decision = القرارات
desk-numbered = { $kind } { $number }

desk-missions = مهامك
desk-missions-caption = ما في كل مهمة
desk-missions-none = ليست لك مهمة بعد. يستطيع مدير الموقع أن يعطيك واحدة.
desk-missions-none-anywhere = لا توجد مهمة بعد. يمكنك بدء الأولى.
desk-link-queue = ما للقراءة، والبلاغات، وطلبات النظر من جديد
desk-head-mission = المهمة
desk-head-ideas = الأفكار
desk-head-answers = الإجابات
desk-head-viewpoints = الآراء
desk-head-held = المحتجز
desk-head-tests = التجارب الجارية
desk-head-decisions = القرارات
desk-links = إلى أين تريد الذهاب أيضًا؟
desk-new-mission = بدء مهمة
desk-edit-rules = تعديل قواعد البيت

desk-search-title = البحث في كل شيء
desk-search-label = كلمات، أو رقم مثل "فكرة 27"
desk-search-lead = تجد أيضًا ما احتُجز أو أُزيل في مهامك.
desk-search-hint = اكتب كلمة أو أكثر. يجب أن تكون كلها موجودة.
desk-found = { $count ->
    [zero] لم يُعثر على شيء.
    [one] عُثر على شيء واحد.
    [two] عُثر على شيئين.
    [few] عُثر على { $count } أشياء.
    [many] عُثر على { $count } شيئًا.
   *[other] عُثر على { $count } شيء.
}
desk-found-many = عُثر على أكثر من { $count } شيء. اكتب كلمة أخرى.
desk-found-all = { $count ->
    [zero] لا شيء
    [one] عرضه
    [two] عرض الاثنين
    [few] عرض الكل: { $count }
    [many] عرض الكل: { $count }
   *[other] عرض الكل: { $count }
}
desk-found-none = لا شيء فيه هذه الكلمات
desk-found-none-text = جرّب كلمات أقل، أو بداية كلمة فقط.

record-title = سجل الأعمال
record-lead = من فعل ماذا، ومتى. لا يستطيع أحد تغيير مدخل أو حذفه.
record-looked = يُكتب هنا أيضًا أنك نظرت فيه. أما السكان فيذكر أن أحدهم فعل شيئًا، ولا يذكر من هو أبدًا.
record-words = كلمات في القيد
record-person = من
record-anyone = أي شخص
record-act = ماذا فعل
record-any-act = أي عمل
record-csv = أخذ هذه المداخل كجدول (CSV)
record-order = الأحدث أولًا.
record-newest = العودة إلى الأحدث
record-older = الأقدم
record-none = لا مدخل يناسب
record-none-text = اطلب أقل، أو انظر في السجل كله.
record-all = عرض السجل كله
record-entries = المداخل
record-one-thing = ترى هنا قصة شيء واحد.
record-story = قصة هذا الشيء
record-who = { $name }، { $role }
record-who-resident = أحد السكان
record-who-nobody = البرنامج، أو شخص لم يعد هنا
record-detail = ماذا بالضبط
record-before-after = قبل وبعد
record-field = الجزء
record-before = قبل
record-after = بعد
record-thing-idea = فكرة
record-thing-viewpoint = رأي
record-thing-evidence = دليل
record-thing-assumption = ما نظنه صحيحًا
record-thing-test = تجربة
record-thing-decision = قرار
record-thing-mission = مهمة
record-thing-person = شخص
record-thing-file = ملف
record-thing-paper = ورقة
record-thing-sign-up = مكان في تجربة
record-thing-house-rules = قواعد البيت
record-thing-message = رسالة
record-thing-record = السجل كله

record-act-assumption-added = كتابة ما نظنه
record-act-assumption-edited = تعديل ما نظنه
record-act-assumption-sign = القول هل ظهرت علامة
record-act-assumption-sure = القول ما مدى ثقتنا
record-act-decision-called = الدعوة إلى النظر في قرار
record-act-decision-changed = تغيير قرار
record-act-decision-corrected = تصحيح زلة في قرار
record-act-decision-decided = اتخاذ قرار
record-act-decision-ended = إنهاء قرار
record-act-decision-kept = النظر من جديد وإبقاء قرار
record-act-decision-proposed = اقتراح قرار
record-act-decision-stopped = إيقاف اقتراح
record-act-evidence-added = إضافة دليل
record-act-evidence-checked = فحص دليل
record-act-evidence-edited = تعديل دليل
record-act-evidence-opened = السماح بدليل
record-act-evidence-withdrawn = سحب دليل
record-act-export-taken = أخذ بيانات مفتوحة
record-act-file-added = إضافة ملف
record-act-house_rules-changed = تعديل قواعد البيت
record-act-idea-answered = الرد على فكرة
record-act-idea-assigned = تسليم فكرة إلى زميل
record-act-idea-edited = تعديل فكرة
record-act-idea-joined = ضم فكرتين
record-act-idea-noted = كتابة ملاحظة خاصة
record-act-idea-promised = الوعد بيوم للرد
record-act-idea-sent = إرسال فكرة
record-act-idea-split = تقسيم فكرة
record-act-idea-tagged = وضع وسوم على فكرة
record-act-idea-unjoined = التراجع عن ضم
record-act-idea-withdrawn = سحب فكرة
record-act-message-dropped = التخلي عن رسالة
record-act-message-tried_again = محاولة إرسال رسالة من جديد
record-act-mission-changed = تعديل مهمة
record-act-mission-imported = استيراد مهمة
record-act-mission-started = بدء مهمة
record-act-moderation-asked_again = طلب النظر من جديد
record-act-moderation-dismissed = إبقاء كلام أُبلغ عنه كما هو
record-act-moderation-held = احتجاز كلام
record-act-moderation-hidden = إزالة كلام
record-act-moderation-kept = النظر من جديد وإبقاء إجراء
record-act-moderation-let_through = السماح بكلام
record-act-moderation-returned = إعادة كلام إلى صاحبه لتعديله
record-act-moderation-taken = أخذ شيء من قائمة الانتظار أو إعادته
record-act-paper-made = إعداد ورقة
record-act-person-address_changed = تغيير عنوان بريد
record-act-person-address_forgotten = حذف عنوان بريد
record-act-person-deleted = حذف كل ما يخصه
record-act-person-merged = نقل أعمال ضيف إلى حساب
record-act-person-password_changed = تغيير كلمة مرور
record-act-person-removed_by_command = إنهاء حساب بأمر
record-act-person-set_by_command = إنشاء حساب أو تغييره بأمر
record-act-person-shown = تغيير طريقة الظهور
record-act-person-signed_in = تسجيل الدخول
record-act-person-signed_out_everywhere = تسجيل الخروج من كل مكان
record-act-person-words_made = إنشاء ثلاث كلمات
record-act-personal_data-read = النظر في بيانات شخصية
record-act-record-read = النظر في هذا السجل
record-act-record-taken = أخذ هذا السجل كجدول
record-act-report-sent = إرسال بلاغ
record-act-tag-added = إضافة وسم
record-act-tag-removed = إزالة وسم
record-act-test-changed = تعديل تجربة
record-act-test-closed = إغلاق تجربة
record-act-test-disowned = إزالة مسؤول عن تجربة
record-act-test-left = إعادة مكان في تجربة
record-act-test-message = الكتابة إلى المشاركين في تجربة
record-act-test-owned = إضافة مسؤول إلى تجربة
record-act-test-proposed = اقتراح تجربة
record-act-test-round = بدء جولة من تجربة
record-act-test-signed_up = التسجيل في تجربة
record-act-test-started = بدء تجربة
record-act-test-stopped = إيقاف تجربة
record-act-viewpoint-edited = تعديل رأي
record-act-viewpoint-opened = السماح برأي
record-act-viewpoint-quoting = السماح باقتباس رأي أو منعه
record-act-viewpoint-sent = إرسال رأي
record-act-viewpoint-withdrawn = سحب رأي

letters-title = رسائل تعذر إرسالها
letters-lead = حاولنا إرسال كل منها ثماني مرات خلال نحو إحدى عشرة ساعة. ثم توقفنا.
letters-none = أُرسلت كل الرسائل.
letters-none-text = تظهر هنا كل رسالة توقفنا عن إرسالها بعد كل المحاولات.
letters-ask-admin = يستطيع مدير الموقع أن يحاول من جديد أو أن يتخلى عنها.
desk-letters = { $count ->
    [zero] لم تتعذر أي رسالة.
    [one] تعذر إرسال رسالة واحدة.
    [two] تعذر إرسال رسالتين.
    [few] تعذر إرسال { $count } رسائل.
    [many] تعذر إرسال { $count } رسالة.
   *[other] تعذر إرسال { $count } رسالة.
}
letters-kind-mail = بريد
letters-kind-notices = أخبار لشخص واحد
letters-kind-answer = رد المدينة
letters-kind-decision-tell = إبلاغ الناس بقرار
letters-about-notices = ما حدث لما كتبه
letters-about-decision = بشأن هذا القرار
letters-about-answer = الرد على هذه الفكرة
letters-given-up = توقفنا في { $when }
letters-tries = { $count ->
    [zero] لا محاولة منذ { $when }
    [one] محاولة واحدة منذ { $when }
    [two] محاولتان منذ { $when }
    [few] { $count } محاولات منذ { $when }
    [many] { $count } محاولة منذ { $when }
   *[other] { $count } محاولة منذ { $when }
}
letters-error = في المرة الأخيرة حدث هذا الخطأ:
letters-try = المحاولة من جديد
letters-try-all = { $count ->
    [zero] المحاولة من جديد
    [one] محاولة إرسالها من جديد
    [two] محاولة إرسال الرسالتين من جديد
    [few] محاولة إرسال { $count } رسائل من جديد
    [many] محاولة إرسال { $count } رسالة من جديد
   *[other] محاولة إرسال { $count } رسالة من جديد
}
letters-try-title = هل نحاول إرسال هذه الرسالة من جديد؟
letters-try-text = نرسلها مرة واحدة. وإذا حدث خطأ، نحاول ثماني مرات أخرى.
letters-drop = التخلي عن هذه الرسالة
letters-drop-title = هل نتخلى عن هذه الرسالة؟
letters-drop-text = لن يتلقاها أحد. ولا يمكن التراجع عن ذلك.
letters-drop-reason = لماذا نتخلى عنها؟
letters-drop-hint = يُحفظ السبب في سجل الأعمال. من دون أسماء أو عناوين.
letters-drop-not = لم يحدث شيء بعد
letters-saved-again = حُفظ. نحاول من جديد الآن.
letters-saved-dropped = حُفظ. تخلينا عن الرسالة.
