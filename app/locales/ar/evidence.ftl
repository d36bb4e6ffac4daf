# الملفات والأدلة وما نظنّ أنه صحيح.

## الملفات
# $megabytes: أكبر حجم.

file-takes = نقبل الصور وملفات PDF والنصوص العادية وجداول CSV، حتى { $megabytes } ميغابايت.
file-takes-pictures = نقبل صور JPEG وPNG وWebP وGIF، حتى { $megabytes } ميغابايت.
file-alt = إن كان صورة: ماذا يرى الناس فيها؟
file-alt-hint = يسمع هذا من لا يستطيع رؤيتها.
file-decorative = الصورة للزينة فقط. لا تقول شيئًا لا تقوله الكلمات.
file-waits = لدينا هذا الملف:
file-without = احذف هذا الملف
file-see-large = شاهدها أكبر
file-kind-jpeg = صورة
file-kind-png = صورة
file-kind-pdf = مستند PDF
file-kind-text = نص عادي
file-kind-csv = جدول CSV
file-about = { $kind }، { $size }
file-kilobytes = { $count } كيلوبايت
# $number: برقم واحد بعد الفاصلة، نصًّا.
file-megabytes = { $number } ميغابايت

## لماذا لا يُقبل الملف: ماذا حدث، وماذا تفعل

file-too-large = هذا الملف أكبر من المسموح. الحد { $megabytes } ميغابايت. صغّره أو اختر ملفًا آخر.
file-empty = لا شيء في هذا الملف. اختر ملفًا آخر.
file-not-taken = لا نقبل هذا النوع من الملفات. احفظه بصيغة PDF، أو اختر صورة.
file-office = لا يمكننا فحص ملفات المكتب والأرشيفات بأمان. احفظه بصيغة PDF، أو احفظ الجدول بصيغة CSV.
file-drawing = لا نقبل رسوم SVG ولا صفحات الويب، فقد تحوي برامج. احفظه بصيغة PNG أو PDF.
file-broken = لا نستطيع فتح هذا الملف. ربما كان ناقصًا. احفظه من جديد ثم اختره.
file-picture-too-large = نقاط هذه الصورة كثيرة جدًا. احفظها بأقل من 40 مليون نقطة.
file-moves = لا نقبل الصور المتحركة. اختر صورة ثابتة.
file-holds-program = في هذا الملف برنامج أو معادلات. احفظه من دونها ثم اختره من جديد.
file-not-utf8 = لا نستطيع قراءة حروف هذا الملف. احفظه بترميز «UTF-8» ثم اختره من جديد.
file-gone = لم يعد هذا الملف عندنا. اختره من جديد.
file-too-much-today = أرسلت ملفات كثيرة اليوم. عد غدًا، أو اختر ملفًا أصغر.

## مدى تأكدنا
# $number: كم مرة من عشر نكون على صواب تقريبًا.

sure-1 = يبدو خطأ
sure-2 = خطأ على الأرجح
sure-3 = غير محسوم
sure-4 = صحيح على الأرجح
sure-5 = تدعمه أدلة كثيرة
sure-about = نحو { $number } من 10
sure-was = كان

## ما نظنّ أنه صحيح: أحجار المهمة
# $mission: عنوانها. $supports و$weakens: عدد الأدلة.

assumptions-title = ما نظنّ أنه صحيح: { $mission }
assumptions-heading = ما نظنّ أنه صحيح
assumptions-lead = تقوم خططنا على هذه الأحجار. ويمكن للأدلة أن تقلب كل حجر منها.
assumptions-none = لم يُكتب شيء بعد.
assumptions-none-text = يكتب فريق المدينة هنا ما تقوم عليه خططه، ومدى تأكده منه.
assumptions-see-all = شاهد الأحجار كلها
assumption-kicker = نظنّ أن
assumption-turn = اقلب هذا الحجر
assumption-turned = انقلب
# $sure: مدى تأكدنا بالكلمات.
assumption-was = كان: { $sure }، نحو { $number } من 10.
assumption-evidence = الأدلة: { $supports } تؤيده، و{ $weakens } تضعفه.
assumption-how-sure = ما مدى تأكدنا؟
assumption-since = منذ { $day }.
assumption-say-sure = بيّن مدى تأكدنا
assumption-claim = نظنّ أن
assumption-claim-hint = جملة واحدة قد يتبيّن أنها خطأ.
assumption-because = لأن
assumption-because-hint = ما يجعلنا نظنّ ذلك. يمكنك ترك هذا فارغًا.
assumption-if-wrong = إن كان هذا خطأ، فحينها
assumption-if-wrong-hint = ما علينا تغييره عندئذ. يمكنك ترك هذا فارغًا.
assumption-owner = من يتابع هذا؟
assumption-mission = المهمة
assumption-side = عن هذا الحجر
assumption-know-more = هل تعرف شيئًا لا نعرفه؟
assumption-know-more-text = أضف دليلًا إلى فكرة من أفكار هذه المهمة. ثم يبيّن فريق المدينة ماذا يعني لهذا الحجر.
assumption-know-more-link = اختر فكرة
assumption-version = النسخة { $version }. كُتب في { $day }.
assumption-supports = ما يزيد تأكدنا
assumption-weakens = ما يقلّل تأكدنا
assumption-no-evidence = ليس لدينا أدلة بعد.
assumption-history = ماذا حدث له
assumption-earlier = شاهد ما حدث قبل ذلك
assumption-event-started = كُتب
assumption-event-sure = صرنا أكثر تأكدًا
assumption-event-less_sure = صرنا أقل تأكدًا
assumption-event-kept = نظرنا من جديد وأبقيناه
assumption-event-sign_seen = رأينا علامة
assumption-event-sign_not_seen = لم نر العلامة في النهاية
assumption-event-worded = كلمات جديدة
assumption-event-evidence = شاهد الدليل
assumption-words-before = من قبل:
# $name: شخص من المدينة. $job: ما عمله.
said-by = { $name }
said-by-job = { $name }، { $job }
assumption-add = اكتب ما نظنّ أنه صحيح
assumption-add-lead = قل على أي شيء تقوم خططك. عندها يستطيع الناس أن يساعدوا في معرفة صحته.
assumption-save-new = سجّله
assumption-edit = غيّر الكلمات
assumption-edit-lead = يبقى مدى تأكدنا كما هو. وتبقى الكلمات السابقة ليقرأها الجميع.
assumption-reason = لماذا تغيّره؟
assumption-now = هذه هي الكلمات الآن:
assumption-saved-new = حُفظ. يستطيع الجميع قراءته الآن.
assumption-saved-edited = حُفظ. الكلمات الجديدة هنا.
assumption-saved-sure = حُفظ. يستطيع الجميع رؤية مدى تأكدنا.
assumption-saved-sign = حُفظ. تجده في ما حدث له.
assumption-saved-next = ننظر من جديد في القرارات التي تقوم على هذا حين يهبط تأكدنا كثيرًا.
sure-title = ما مدى تأكدنا الآن؟
sure-now = ما مدى تأكدنا؟
sure-now-hint = الجواب نفسه مرة أخرى يعني: نظرنا من جديد وأبقيناه.
sure-evidence = أي دليل غيّر رأينا؟
sure-evidence-hint = يمكنك ترك هذا فارغًا إن كتبت السبب.
sure-no-evidence = لا دليل جديد
sure-reason = لماذا؟
sure-reason-hint = من دون دليل يجب أن يُكتب السبب هنا. يستطيع الجميع قراءته.
sure-save = احفظ مدى تأكدنا

## علامات نراقبها

signs-heading = علامات نراقبها
signs-lead = العلامة تدلّنا على أن هذا خطأ. يمكنك ترك العلامات فارغة.
signs-none = لا نراقب أي علامة لهذا بعد.
sign-number = العلامة { $number }
sign-threshold = تُحسب ابتداءً من:
sign-place = ننظر في:
sign-often = كم مرة:
sign-field-what = ما نراقبه
sign-field-what-hint = مثلًا: الجالسون على المقاعد ظهرًا.
sign-field-threshold = متى تُحسب
sign-field-threshold-hint = مثلًا: أقل من 5 في ثلاثة أيام حارة.
sign-field-place = أين ننظر
sign-field-place-hint = مثلًا: الساحة قرب الميناء.
sign-field-often = كم مرة ننظر
sign-field-often-hint = مثلًا: كل جمعة في الصيف.
sign-seen = رأيناها في { $day }
sign-not-seen = لم نرها بعد.
sign-see = هل رأينا هذه العلامة؟
sign-title = هل رأينا هذه العلامة؟
sign-text = إذا رأينا علامة نظرنا من جديد في كل قرار يقوم على هذا.
sign-seen-question = هل رأيناها؟
sign-yes = نعم، رأيناها
sign-no = لا، لم نرها في النهاية
sign-day = في أي يوم؟
sign-reason = ماذا رأينا؟

## الأدلة
# $mission: عنوانها. $count: العدد.

evidence-title = الأدلة: { $mission }
evidence-heading = الأدلة
evidence-heading-text = ما نعرفه عنه، وكيف نعرفه.
evidence-lead = قصص وأرقام ومستندات. يبيّن كل منها كيف نعرفه.
evidence-found = { $count ->
    [zero] لا أدلة
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
pages-evidence = الأدلة من { $from } إلى { $to } من أصل { $all }
pages-assumptions = الأحجار من { $from } إلى { $to } من أصل { $all }
evidence-none = لا أدلة بعد.
evidence-none-text = ستكون هنا قصص وأرقام ومستندات. يستطيع أي شخص أن يضيف دليلًا إلى فكرة.
evidence-found-none = لا دليل يطابق هذا.
evidence-found-none-text = اختر نوعًا آخر أو أي قوة.
evidence-choose-idea = اختر فكرة
evidence-none-here = ليس لدينا أدلة على هذا بعد. هل تعرف شيئًا؟
evidence-see-more = شاهد أدلة أخرى على هذا
evidence-see-all = شاهد كل أدلة هذه المهمة
evidence-add = أضف دليلًا
# $name: who added it. $job: what they are. $day: when.
evidence-by = { $name }، { $day }
evidence-by-job = { $name }، { $job }، { $day }
evidence-about = عن:
evidence-kind = النوع
evidence-any-kind = أي نوع
evidence-any-strength = أي قوة
evidence-show = اعرض
evidence-kind-story = قصة
evidence-kind-number = رقم
evidence-kind-document = مستند
evidence-kind-test_result = نتيجة تجربة
evidence-kind-staff_see = ما يراه الموظفون
evidence-state-held = بانتظار القراءة
evidence-state-hidden = أُزيل
evidence-state-withdrawn = سُحب
evidence-checked-tag = تم فحصه
evidence-stub = دليل لم يعد هنا
evidence-stub-withdrawn = سحبه من أضافه. لم تعد كلماته موجودة.
evidence-stub-hidden-rule = أُزيل هذا. القاعدة: { $rule }. ويبقى سطر في مكانه.
evidence-stub-hidden = أزاله فريق الحوار وفق إحدى قواعد البيت.
evidence-held = ينتظر هذا أن يقرأه فريق الحوار. وحتى ذلك الوقت، لا يراه أحد غيرك وغير فريق الحوار.
evidence-withdrawn-on = سحبنا هذا في { $day }. لم يعد يُحسب.
evidence-on-idea = الفكرة
evidence-on-test = التجربة
evidence-on-decision = القرار
strength-hint = إشارة
strength-some = دليل متوسط
strength-strong = دليل قوي
strength-none = لم تُقدّر قوته بعد
strength-hint-hint = شخص واحد أو يوم واحد، أو سمعناه من آخرين.
strength-hint-some = عدة أشخاص أو أيام، وهم يقولون الشيء نفسه.
strength-hint-strong = أشخاص كثيرون أو عدّ جيد، ووجد غيرنا الشيء نفسه.
bearing-supports = يزيد تأكدنا
bearing-weakens = يقلّل تأكدنا
bearing-none = لا يقول عنه شيئًا
evidence-strength = القوة
evidence-quote = هل لنا أن نقتبس كلامك؟
evidence-quote-shown = هل يجوز اقتباسه؟
evidence-quote-hint = قد يظهر الاقتباس في ورقة للمجلس، مع الاسم الظاهر هنا.
quote-yes = نعم، حرفيًا
quote-no = لا، للقراءة فقط
evidence-link = اقرأ المزيد
evidence-how-known = كيف نعرف ذلك؟
evidence-how-known-hint = من عرفه، ومتى، ومن كم شخصًا.
evidence-whose = تجربة من هذه؟
evidence-whose-hint = يمكنك ترك هذا فارغًا.
evidence-missing = من الغائب عن هذا؟
evidence-missing-hint = يمكنك ترك هذا فارغًا. عندها يُكتب أننا لا نعرف بعد.
file-picture = صورة
file-document = مستند
evidence-version = النسخة { $version }، إلى أن غُيّرت. كُتبت في { $day }.
evidence-earlier = ما كان يقوله من قبل
evidence-side = من أضافه وماذا يعني
evidence-added-by = أضافه
evidence-checked-by = فحصه
evidence-not-checked = لم يفحصه أحد من المدينة بعد.
evidence-means = ماذا يعني لما نظنّ أنه صحيح
evidence-means-hint = اختر فقط حيث يقول شيئًا حقًّا.
evidence-no-bearing = لم يقل أحد بعد ماذا يعني.
evidence-check = افحص هذا
evidence-edit = غيّره
evidence-withdraw = اسحبه

## إضافة دليل: لا نسأل السكان إلا القليل

evidence-choose-title = ماذا تعرف؟
evidence-choose-lead = اختر الأنسب. لا حاجة إلى حساب.
evidence-choose-story = قصة
evidence-choose-story-text = شيء حدث لك أو لشخص تعرفه.
evidence-choose-number = رقم
evidence-choose-number-text = شيء عددته أو قسته أنت أو غيرك.
evidence-choose-document = مستند
evidence-choose-document-text = تقرير أو رسالة أو خطة أو مقال.
evidence-choose-test_result = نتيجة تجربة
evidence-choose-test_result-text = ما خرجنا به من شيء جرّبناه.
evidence-choose-staff_see = ما يراه الموظفون
evidence-choose-staff_see-text = ما تراه أنت وزملاؤك في عملكم.
evidence-add-story = احكِ لنا ما حدث
evidence-add-number = أضف رقمًا
evidence-add-document = أضف مستندًا
evidence-add-test_result = أضف نتيجة تجربة
evidence-add-staff_see = أضف ما يراه الموظفون
evidence-title-story = عنوان
evidence-title-number = ما الذي عُدّ أو قيس؟
evidence-title-document = ما اسمه؟
evidence-title-test_result = ماذا جرّبنا؟
evidence-title-staff_see = عمّ يتحدث؟
evidence-says-story = ماذا حدث؟
evidence-says-number = ماذا يقول؟
evidence-says-document = ماذا يقول عن هذا؟
evidence-says-test_result = ما النتيجة؟
evidence-says-staff_see = ماذا ترى؟
evidence-link-ask = أين يمكن للناس قراءته؟
evidence-link-document = اكتب عنوان ويب هنا، أو اختر الملف في الأسفل.
evidence-file-story = صورة، إن كانت لديك
evidence-file-number = جدول أو صورة، إن كان لديك
evidence-file-document = الملف
evidence-file-test_result = ملف، إن كان لديك
evidence-file-staff_see = ملف، إن كان لديك
evidence-file-as-it-is = ننشر المستند كما هو، ومعه الاسم المكتوب في داخله.
evidence-strength-ask = ما قوته؟
evidence-strength-reason = لماذا هو بهذه القوة؟
evidence-send = أضف هذا الدليل
evidence-not-sent = لم يُضف دليلك بعد
evidence-edit-text = نحتفظ بالكلمات السابقة. ويجب أن يُفحص من جديد.
evidence-saved-added = حُفظ. دليلك على الصفحة.
evidence-saved-next = يقرؤه شخص من فريق المدينة ويبيّن قوته.
evidence-saved-edited = حُفظ. كلماتك الجديدة على الصفحة.
evidence-saved-held = حُفظ. يقرؤه أولًا فريق الحوار في هذه المهمة. ثم يراه الجميع.
evidence-saved-withdrawn = تم. لم يعد يُحسب.
evidence-saved-checked = حُفظ. يظهر الآن أنك فحصته.
evidence-withdraw-title = هل تسحب هذا الدليل؟
evidence-withdraw-resident = تزول كلماتك وملفك واسمك نهائيًا. ويبقى سطر يحفظ مكانها.
evidence-withdraw-staff = يبقى ليقرأه الناس، ولا يُحسب بعد ذلك. اذكر السبب ليراه الجميع.
evidence-withdraw-reason = لماذا نسحبه؟
evidence-check-title = ما قوة هذا الدليل؟
evidence-check-text = سيظهر اسمك وعملك بجانبه.
evidence-check-save = احفظ ما وجدته
evidence-rules-line = وفق <a>قواعد البيت</a>: اكتب عن الأمر نفسه، واترك أسماء الآخرين وعناوينهم.

## في قائمة ما تغيّر

change-assumption-new = ما نظنّ أنه صحيح
change-assumption-surer = صرنا أكثر تأكدًا مما نظنّ
change-assumption-less_sure = صرنا أقل تأكدًا مما نظنّ
change-assumption-kept = نظرنا من جديد وأبقيناه
change-assumption-sign_seen = رأينا علامة
change-assumption-sign_not_seen = لم نر علامة في النهاية

# What rests on what we think is true, and what names a piece of evidence.
assumption-rests = ما الذي يقوم على هذا؟
assumption-rests-text = حين تقل ثقتنا بهذا كثيرًا، ننظر في هذه القرارات من جديد.
evidence-cited = قرارات تذكر هذا الدليل
