# الإشراف: البلاغات وقائمة الانتظار والقرارات وأسبابها وطلب النظر من جديد والأعداد وقواعد البيت.

nav-desk = المكتب
foot-moderation = كيف نشرف على الحوار

moderated-idea = فكرة
moderated-viewpoint = رأي
moderated-evidence = دليل
moderated-part-sentence = الفكرة
moderated-part-why = لماذا هي مهمة
moderated-part-helps = من تفيد
moderated-part-harms = من قد تضر
moderated-part-thought = ما الرأي
moderated-part-life = ما الذي في الحياة وراء هذا الرأي
moderated-part-title = العنوان
moderated-part-says = ماذا يقول
moderated-part-how_known = كيف نعرف
moderated-part-whose = تجربة من
moderated-part-link = عنوان الموقع
moderated-part-missing = من الغائب
standing-open = يستطيع الجميع قراءته
standing-held = ينتظر
standing-hidden = أُزيل
standing-gone = سُحب
duration-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
duration-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
duration-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

waits-machine = يبدو أن في كلامك رقم هاتف أو عنوانًا. لذلك ينظر فيه شخص أولًا.
waits-details = هذا ما وجدناه:
waits-held = يحتفظ فريق الحوار بكلامك الآن من دون عرضه.
waits-hidden = أزال فريق الحوار كلامك.
waits-returned = أُعيد كلامك إليك. يمكنك تعديله وإرساله من جديد.
waits-kept = طلبت النظر من جديد. وقرر شخص آخر أن يبقى القرار.
waits-statement = <a>اقرأ السبب وما يمكنك فعله</a>
sent-held-details = حُفظت فكرتك. وهي تنتظر قبل أن يستطيع الجميع قراءتها.

report-link = إبلاغ
report-link-idea = عن هذه الفكرة
report-link-evidence = عن هذا الدليل
report-title-idea = ما المشكلة في هذه الفكرة؟
report-title-viewpoint = ما المشكلة في هذا الرأي؟
report-title-evidence = ما المشكلة في هذا الدليل؟
report-what = يقرأ شخص كل بلاغ. يرجى ذكر القاعدة التي يخالفها هذا الكلام.
report-rule = أي قاعدة يخالف؟
report-words = ماذا ينبغي أن نعرف؟
report-send = إرسال البلاغ
report-not-sent = لم يُرسل بلاغك بعد
report-private = لا يعرف صاحب الكلام أبدًا من أبلغ عنه. <a>قراءة كل قواعد البيت</a>
report-see = عرض بلاغك
report-saved = حُفظ. أُرسل بلاغك.
report-next = يقرؤه فريق الحوار. يمكنك العودة إلى هذه الصفحة لمعرفة النتيجة.
report-page-title = بلاغك
report-waits = ينتظر
report-waits-text = لم يقرأه فريق الحوار بعد.
report-acted = اتُّخذ إجراء
report-acted-hidden = أزلنا هذا الكلام. ويبقى سطر في مكانه يذكر القاعدة.
report-acted-returned = أعدنا الكلام إلى صاحبه، ويمكنه تعديله.
report-dismissed = يبقى كما هو
report-dismissed-text = قرأناه من جديد. ونرى أنه يلتزم بقواعد البيت.
report-taken-back = سُحب
report-taken-back-text = سحبه صاحبه قبل أن نقرر.
report-under = القاعدة: { $rule }
report-reason = السبب عندنا:
report-decided-on = تاريخ القرار: { $day }.
report-sent-on = تاريخ الإرسال
report-about = عن
report-rule-yours = القاعدة التي ذكرتها
report-words-yours = ما قلته
report-kept = لا نحذف أي بلاغ أبدًا. ولا يراه أحد غيرك وغير فريق الحوار.
report-counts = معرفة عدد البلاغات

queue-title = ما ينتظرك
queue-next = النظر في التالي
queue-total-held = محتفظ به ولا يظهر
queue-total-reported = عليه بلاغات
queue-total-again = طُلب النظر فيه من جديد
queue-total-mine = عندك
queue-count = { $count ->
    [zero] لا شيء مناسب.
    [one] شيء واحد.
    [two] شيئان، الأقدم أولًا.
    [few] { $count } أشياء، الأقدم أولًا.
    [many] { $count } شيئًا، الأقدم أولًا.
   *[other] { $count } شيء، الأقدم أولًا.
}
queue-pages = من { $from } إلى { $to } من أصل { $all }
queue-kind = النوع
queue-any-kind = أي نوع
queue-why = لماذا ينتظر
queue-any-why = أي سبب
queue-why-held = محتفظ به ولا يظهر
queue-why-reported = عليه بلاغ
queue-why-again = طلب صاحبه النظر من جديد
queue-why-parked = محتفظ به مع سبب
queue-mission = المهمة
queue-any-mission = أي مهمة
queue-age-label = مدة الانتظار
queue-any-age = أي مدة
queue-age = { $days ->
    [zero] أي مدة
    [one] أكثر من يوم واحد
    [two] أكثر من يومين
    [few] أكثر من { $days } أيام
    [many] أكثر من { $days } يومًا
   *[other] أكثر من { $days } يوم
}
queue-rule = قاعدة البيت
queue-any-rule = أي قاعدة
queue-whose = من ينظر فيه
queue-whose-any = أي شخص
queue-whose-mine = أنا
queue-whose-nobody = لا أحد بعد
queue-show = عرض هذه
queue-all = عرض كل ما ينتظر
queue-empty = لا شيء ينتظرك.
queue-empty-text = تظهر هنا النصوص المحتفظ بها، أو التي عليها بلاغ، أو التي طُلب النظر فيها من جديد.
queue-no-match = لا شيء يناسب ما تبحث عنه
queue-no-match-text = يمكنك اختيار شروط أقل، أو عرض الكل.
queue-line-waits = مدة الانتظار: { $time }
queue-line-by = { $name }، في
queue-line-rule = القاعدة: { $rule }
queue-line-taken = ينظر فيه: { $name }
queue-tag-again = طلب من جديد
queue-tag-reports = { $count ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
}
queue-tag-machine = رقم أو عنوان
queue-tag-parked = محتفظ به مع سبب
queue-tag-held = محتفظ به
queue-choose = اختيار هذا
queue-things = أي الأشياء؟
queue-many = القرار في كل ما اخترته
queue-many-text = لها كلها السبب نفسه. الحد الأقصى في المرة الواحدة هو { $limit }. ونتحقق من كل واحد وحده.
queue-not-done = لم يحدث شيء بعد

decide-title = ما قرارك؟
decide-what = ما قرارك؟
decide-quick = هل يلتزم بقواعد البيت؟
decide-with-reason = أو القرار مع قاعدة وسبب
decide-rule = قاعدة البيت
decide-no-rule = من دون قاعدة
decide-keeps = يلتزم بقواعد البيت
decide-law = قانون يخالفه
decide-reason = السبب بكلماتك
decide-reason-hint = يقرأ صاحب الكلام هذا مع اسمك.
decide-let_through = السماح به
decide-let_through-reason = السماح به مع هذا السبب
decide-dismissed = إبقاؤه كما هو
decide-dismissed-reason = إبقاؤه مع هذا السبب
decide-kept = يبقى القرار
decide-returned = إعادته للتعديل
decide-held = الاحتفاظ به الآن
decide-hidden = إزالته
decide-nobody-else = لا أحد غيرك يستطيع القرار هنا الآن. يرجى سؤال من يديرون هذا الموقع أن يضيفوا شخصًا.
moderate-link = النظر فيه والقرار
item-title-idea = القرار في فكرة
item-title-viewpoint = القرار في رأي
item-title-evidence = القرار في دليل
item-words = ما كتبه صاحبه
item-by = { $name }، { $day }، في
item-see = رؤيته في مكانه
item-asks-again = صاحبه يطلب النظر من جديد
item-asked-on = تاريخ الطلب: { $day }
item-reports = ما أبلغ عنه الناس
item-history = ما حدث من قبل
item-act-by = { $name }، { $day }
item-gone = سحبه صاحبه. لا شيء يحتاج إلى قرار.
take-nobody = لا أحد ينظر فيه بعد.
take-mine = هو عندك الآن. ويتركه الآخرون لك.
take-other = شخص آخر ينظر فيه.
take-it = سأنظر فيه
take-over = سآخذه أنا
take-give-back = إعادته
next-none = هذا كل شيء
next-skip = تركه والنظر في التالي
keys-title = المفاتيح
keys-text = يمكن الوصول إلى كل شيء بالمفتاحين Tab وEnter. مفاتيح الوصول: L للسماح، R للإعادة، O للاحتفاظ، H للإزالة، K لبقاء القرار، N للتالي.
act-done-let_through = تم. يستطيع الجميع قراءته الآن.
act-done-held = تم. هو محتفظ به، وأخبرنا صاحبه.
act-done-hidden = تم. أُزيل، وأخبرنا صاحبه.
act-done-returned = تم. أُعيد إلى صاحبه.
act-done-dismissed = تم. يبقى كما هو.
act-done-kept = تم. يبقى القرار، وأخبرنا صاحبه.
act-see-statement = رؤية ما كُتب
batch-title-let_through = ما سُمح به
batch-title-held = ما احتُفظ به
batch-title-hidden = ما أُزيل
batch-title-returned = ما أُعيد للتعديل
batch-title-dismissed = ما بقي كما هو
batch-title-kept = قرارات باقية
batch-count = تم { $done } من { $all }.
batch-done = تم
batch-not-done = لم يتم
batch-no-words = كلام لا يمكنك رؤيته
batch-back = العودة إلى ما ينتظر

act-title-let_through = يستطيع الجميع قراءة كلامك
act-title-held = كلامك محتفظ به
act-title-hidden = أُزيل كلامك
act-title-returned = أُعيد كلامك إليك
act-title-dismissed = يبقى كما هو
act-title-kept = يبقى القرار
act-what-let_through = يظهر في الصفحة الآن.
act-what-held = لا يظهر حتى نعرف أكثر.
act-what-hidden = لا يظهر. ويبقى سطر في مكانه يذكر القاعدة.
act-what-returned = لا يظهر الآن. يمكنك تعديله وإرساله من جديد.
act-what-dismissed = قُرئت البلاغات. والكلام يلتزم بقواعد البيت.
act-what-kept = طلبت النظر من جديد. ونظر فيه شخص آخر ووصل إلى القرار نفسه.
act-kind-let_through = سُمح به
act-kind-held = احتُفظ به
act-kind-hidden = أُزيل
act-kind-returned = أُعيد للتعديل
act-kind-dismissed = رُدّت البلاغات
act-kind-kept = نُظر فيه من جديد وبقي القرار
act-when = متى
act-rule = القاعدة
act-rule-and-law = { $rule }. القانون: { $law }
act-reason = السبب
act-keeps-rules = يلتزم بقواعد البيت.
act-found = كيف وجدناه
found-report = أبلغ عنه شخص.
found-machine = بحثت آلة عن أرقام الهواتف والعناوين.
found-setting = في هذه المهمة نقرأ نصوص الزوار أولًا.
found-staff = رآه شخص يعمل في المدينة.
act-machine = هل ساعدت آلة؟
act-machine-yes = نعم. وجدت آلة رقم هاتف أو عنوانًا. ولا تزيل الآلة كلامًا أبدًا.
act-machine-no = لا.
act-decided-by = من قرر
act-by-person = { $name }، { $job }
act-by-machine = آلة، إلى أن ينظر فيه شخص
act-by-someone = شخص كان يعمل لدى المدينة
act-answers = هذا جواب على
act-answers-link = القرار الذي طُلب النظر فيه
act-words = كلامك
act-words-now = كلامك كما هو الآن
act-change-words = تعديل الكلام
act-machine-next = سينظر فيه شخص قريبًا. وإذا حذفت الرقم أو العنوان، يظهر كلامك فورًا، إلا حيث تنتظر نصوص الزوار.
act-to-desk = إلى المكتب
act-all-rules = <a>قراءة كل قواعد البيت</a>

again-title = طلب النظر من جديد
again-how = يمكنك الطلب مرة واحدة. ثم يقرر شخص آخر، غير الذي قرر من قبل.
again-button = الطلب من جديد
again-nobody-else = لا أحد غيره يستطيع القرار هنا الآن، فقد يطول الأمر. ونطلب ممن يديرون هذا الموقع أن يضيفوا شخصًا.
again-words = لماذا ينبغي أن ننظر من جديد؟
again-hint = يرجى ذكر ما لم نره.
again-send = إرسال
again-not-sent = لم تُرسل كلماتك بعد
again-saved = حُفظ. طلبت منا النظر من جديد.
again-next = سيقرر شخص آخر. وسنخبرك على صفحتك.
again-asked = طلب النظر من جديد
again-waits = ينتظر شخصًا آخر
again-kept = يبقى القرار
again-changed = تغيّر القرار
again-taken-back = سُحب الكلام
again-see-answer = قراءة الجواب

facts-title = كيف نشرف على الحوار
facts-lead = نقرأ ما يبلغ عنه الناس وما يجب أن ينتظر. ولكل قرار قاعدة أو سبب.
facts-since = المدة
facts-since-month = آخر 30 يومًا
facts-since-year = آخر 12 شهرًا
facts-since-all = منذ البداية
facts-all-missions = كل المهام
facts-show = عرض الأعداد
facts-held-now = نصوص تنتظر الآن
facts-median = نصف القرارات استغرق أقل من
facts-none = لا شيء نعدّه في هذه المدة
facts-none-text = هنا نعدّ ما يقرره فريق الحوار وما يبلغ عنه الناس.
facts-acts = القرارات بحسب قاعدة البيت
facts-rule = القاعدة
facts-no-rule = من دون ذكر قاعدة
facts-kind-let_through = سُمح به
facts-kind-held = احتُفظ به
facts-kind-returned = أُعيد
facts-kind-hidden = أُزيل
facts-kind-dismissed = رُدّت البلاغات
facts-kind-kept = بقي القرار بعد الطلب
facts-machine = ما احتفظت به آلة بسبب رقم أو عنوان: { $count }.
facts-reports = نتائج البلاغات
facts-again = نتائج طلب النظر من جديد
facts-outcome = النتيجة
facts-count = العدد
facts-report-waits = ينتظر
facts-report-acted = اتُّخذ إجراء
facts-report-dismissed = يبقى كما هو
facts-report-taken_back = سحبه صاحبه
facts-again-waits = ينتظر
facts-again-kept = بقي القرار
facts-again-changed = تغيّر القرار
facts-again-taken_back = سُحب الكلام
facts-few = أقل من { $limit }
facts-small = لا نذكر الأعداد الأقل من { $limit }، لأنها قد تدل على شخص بعينه.
facts-rules = <a>قراءة قواعد البيت</a>

house-rule-person-name = عن الفكرة
house-rule-person-text = الحديث عن الفكرة، لا عن الشخص.
house-rule-kind-name = كلام طيب
house-rule-kind-text = الكتابة كما نتحدث مع الجيران. لا تهديد ولا كراهية ولا إهانة.
house-rule-private-name = أمور خاصة
house-rule-private-text = لا نشر لأمور خاصة: أرقام الهواتف أو العناوين أو أسماء الآخرين أو الصحة أو أي شيء يدل على شخص بعينه.
house-rule-honest-name = كلام صادق
house-rule-honest-text = قول ما نعرفه، والقول إننا غير متأكدين عندما لا نكون متأكدين. ولا كلام باسم شخص آخر.
house-rule-selling-name = لا بيع
house-rule-selling-text = لا بيع هنا، ولا تكرار للنص نفسه مرة بعد مرة.
house-rule-law-name = القانون
house-rule-law-text = ما يخالف القانون في الخارج يخالف القواعد هنا.
rules-title = قواعد البيت
rules-lead = يتحدث هنا سكان المدينة عن أمور تهمهم. هذه القواعد تجعل الحوار عادلًا.
rules-ours = ما نطلبه من الجميع
rules-city = بماذا تعد المدينة
rules-city-real = من يعملون في المدينة يستعملون أسماءهم الحقيقية ويقولون ما عملهم.
rules-city-words = لا أحد يغيّر كلماتك. تغيير ما كتبته أو سحبه لك وحدك.
rules-city-reply = لكل مهمة شخص معروف بالاسم يرد. ويقول متى يكون الرد، بعد أن يُحدّد يوم.
rules-city-change = عندما تغيّر المدينة مهمة، تبقى الكلمات القديمة، وتقول المدينة لماذا.
rules-held = عندما نقرأ الكلام أولًا
rules-held-when = في بعض المهام لا تظهر نصوص الزوار إلا بعد أن يسمح بها فريق الحوار. تقول الصفحة ذلك عند الإرسال.
rules-held-details = النص الذي فيه رقم هاتف أو عنوان ينتظر في كل مهمة، أيًا كان كاتبه.
rules-held-who = وحتى ذلك الوقت، لا يراها أحد غيرك وغير فريق الحوار.
rules-broken = هل هناك ما يخالف قاعدة؟ يرجى اختيار "إبلاغ" بجانبه. يقرأ شخص كل بلاغ.
rules-decide = كيف نقرر
rules-decide-reason = عندما يزيل فريق الحوار كلامًا، يبقى سطر في مكانه يذكر القاعدة. ويصل السبب إلى صاحبه.
rules-decide-again = يمكن لصاحب الكلام أن يطلب النظر من جديد مرة واحدة. ثم يقرر شخص آخر.
rules-version = النسخة { $number }، { $day }.
rules-see-versions = عرض كل النسخ
rules-see-counts = كيف نشرف على الحوار
rules-edit = تغيير قواعد البيت
rules-saved = حُفظ. هذه القواعد سارية من الآن.
rules-versions-title = نسخ قواعد البيت
rules-versions-lead = تبقى كل نسخة مقروءة. وتحتفظ القرارات القديمة باسم القاعدة الذي كان لها.
rules-version-title = النسخة { $number }
rules-version-by = { $name }، { $day }
rules-pages = النسخ من { $from } إلى { $to } من أصل { $all }
rules-retired = لم تعد سارية
rules-edit-title = تغيير قواعد البيت
rules-edit-lead = تسري القواعد بمجرد حفظها. يرجى كتابة كل قاعدة بكل لغة.
rules-now = القواعد كما هي الآن
rules-new = قواعد جديدة
rules-new-text = يمكنك تركها فارغة إن لم تكن هناك حاجة إلى قاعدة جديدة.
rules-new-one = قاعدة جديدة
rules-name = الاسم القصير ({ $language })
rules-text = القاعدة ({ $language })
rules-retire = هذه القاعدة لم تعد سارية
rules-reason = ما سبب التغيير؟
rules-reason-hint = سطر واحد للجميع.
rules-save = حفظ قواعد البيت
