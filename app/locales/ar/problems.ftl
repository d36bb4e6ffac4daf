# What went wrong: what happened, and what to do. Never blames, never jokes.

## What is wrong with a field
# $length, $count: what was sent. $limit: what is allowed. $word: a word as typed.

problem-empty = يرجى كتابة شيء هنا.
problem-not-chosen = يرجى اختيار إجابة واحدة.
problem-not-ticked = يرجى وضع علامة في هذا المربع للتأكيد.
problem-too-long = يرجى تقصير هذا. فيه الآن { $length ->
    [zero] { $length } حرف
    [one] حرف واحد
    [two] حرفان
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}، والحد الأقصى { $limit }.
problem-too-short = يرجى إطالة هذا. فيه الآن { $length ->
    [zero] { $length } حرف
    [one] حرف واحد
    [two] حرفان
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}، والحد الأدنى { $limit }.
problem-too-many = يرجى إزالة بعضها. عددها الآن { $count }، والحد الأقصى { $limit }.
problem-not-complete = السطر { $row } غير مكتمل. يرجى ملؤه كله، أو تركه كله فارغًا.
problem-chosen-and-typed = هنا اختيار من القائمة، وبجانبه شيء آخر مكتوب. يرجى ترك أحدهما.
problem-both = هنا دليل، وهنا قول إنه لا دليل. يرجى ترك أحدهما.
problem-more-than-a-slip = هذا يغيّر أكثر من خطأ في الكتابة. مكانه «تغيير هذا القرار».
problem-not-a-number = يرجى كتابة عدد صحيح من { $least } إلى { $most }.
problem-not-numbers = يرجى كتابة أرقام بينها فواصل، مثل 3, 27.
problem-no-such-idea = لا توجد في هذه المهمة فكرة رقمها { $number }. يرجى النظر في الرقم مرة أخرى.
problem-day-too-early = يرجى اختيار { $first } أو يوم بعده.
problem-day-too-late = يرجى اختيار { $last } أو يوم قبله.
problem-not-an-email = هذا ليس عنوان بريد إلكتروني. يرجى كتابة عنوان مثل name@example.org.
problem-not-a-date = هذا ليس تاريخًا. يرجى كتابة اليوم والشهر والسنة.
problem-before-another-date = هذا اليوم مبكر جدًا. يرجى اختيار اليوم نفسه أو يوم بعده.
problem-in-the-future = لم يأت هذا اليوم بعد. اختر اليوم أو يومًا قبله.
problem-passwords-differ = كلمتا السر مختلفتان. يرجى كتابتهما من جديد.
problem-wrong-password = عنوان البريد الإلكتروني أو كلمة السر خطأ. يمكنك المحاولة من جديد، أو طلب رابط بالبريد الإلكتروني.
problem-common-password = يستعمل كثيرون كلمة السر هذه، فمن السهل تخمينها. يرجى اختيار كلمة أخرى.
problem-unknown-words = لا نعرف هذه الكلمات الثلاث. يرجى التأكد من كل كلمة.
problem-word-count = نحتاج إلى ثلاث كلمات. وهنا { $count ->
    [zero] لا كلمة.
    [one] كلمة واحدة.
    [two] كلمتان.
    [few] { $count } كلمات.
    [many] { $count } كلمة.
   *[other] { $count } كلمة.
}
problem-not-our-word = الكلمة «{ $word }» ليست من كلماتنا. يرجى التأكد من حروفها.
problem-taken = لمهمة أخرى عنوان الويب نفسه. يرجى اختيار عنوان آخر.
problem-not-a-slug = يرجى استعمال الحروف اللاتينية الصغيرة من a إلى z والأرقام والشرطات فقط.
# The marks keep the slashes on their side.
problem-not-a-web-address = هذا ليس عنوان ويب. يجب أن يبدأ بـ {"\u2066"}https://{"\u2069"} ويجب نسخه كاملًا.
problem-invisible-letters = هنا حروف لا يراها أحد. يرجى كتابة هذا من جديد.
problem-unknown = لا نعرف هذه الإجابة. يرجى اختيار إجابة من القائمة.
problem-repeated = هذا مثل شيء آخر هنا. يرجى كتابة شيء مختلف.

## Why something cannot be done now: what happened, then what to do
# $last: a day. $ended: a time. $minutes: how long to wait.

refusal-mission-closed = لم تعد هذه المهمة تستقبل إجابات.
refusal-mission-closed-since = استقبلت هذه المهمة الإجابات حتى { $last }.
refusal-mission-closed-do = ما زال يمكنك قراءة الأفكار، وما نختاره.
refusal-mission-not-open = لم تُفتح هذه المهمة بعد.
refusal-mission-not-open-do = يمكنك العودة لاحقًا. كلماتك ما زالت هنا.
refusal-idea-closed = لا تستقبل هذه الفكرة إجابات الآن.
refusal-idea-closed-do = يمكنك قراءة الأفكار الأخرى في هذه المهمة.
refusal-viewpoint-closed = لا يستقبل هذا الرأي ردودًا الآن.
refusal-viewpoint-closed-do = كلماتك ما زالت هنا. يمكنك إرسالها رأيًا في الفكرة، أو الرد على شخص آخر.
refusal-evidence-closed = سُحب هذا الدليل أو أُزيل.
refusal-evidence-closed-do = كلماتك ما زالت هنا. يمكنك إضافتها دليلًا جديدًا.
refusal-decision-closed = لا يمكن فعل هذا بالقرار كما هو الآن.
refusal-decision-closed-do = يرجى قراءة القرار مرة أخرى. ربما تغيّر شيء في هذه الأثناء.
refusal-views-over = لم يعد هذا اقتراحًا، فلا يستقبل آراء أخرى.
refusal-views-over-do = ما زال يمكنك قراءة ما قاله الناس. وإن كان لديك شيء جديد، يمكنك إضافته دليلًا.
refusal-not-yours = لا يستطيع تغيير هذا إلا من كتبه.
refusal-not-yours-do = إن كان هذا من كتابتك، فيرجى تسجيل الدخول أولًا، أو العودة بكلماتك الثلاث.
refusal-not-allowed = لا يمكنك فعل هذا هنا.
refusal-not-allowed-do = إن كان هذا جزءًا من عملك، فيمكنك سؤال من يديرون هذا الموقع.
refusal-edit-time-over = كان يمكنك تغيير هذا حتى الساعة { $ended }.
refusal-edit-time-over-do = يمكنك كتابة رد تحته وإضافة ما ينقص.
refusal-changed-meanwhile = غيّر شخص آخر هذا قبلك.
refusal-changed-meanwhile-do = كلماتك ما زالت هنا. يرجى قراءة النسخة الجديدة، ثم الحفظ من جديد.
refusal-nothing-changed = لم يتغيّر شيء بعد، فليس هناك ما نحفظه.
refusal-nothing-changed-do = يمكنك تغيير شيء في الأسفل، أو الرجوع إلى المهمة.
refusal-too-often = كان هذا كثيرًا في وقت قصير.
refusal-too-often-do = { $minutes ->
    [zero] يمكنك المحاولة من جديد الآن.
    [one] يرجى الانتظار دقيقة واحدة، ثم المحاولة من جديد.
    [two] يرجى الانتظار دقيقتين، ثم المحاولة من جديد.
    [few] يرجى الانتظار { $minutes } دقائق، ثم المحاولة من جديد.
    [many] يرجى الانتظار { $minutes } دقيقة، ثم المحاولة من جديد.
   *[other] يرجى الانتظار { $minutes } دقيقة، ثم المحاولة من جديد.
}
refusal-link-not-valid = لم يعد هذا الرابط يعمل.
refusal-link-not-valid-do = يعمل كل رابط مرة واحدة، ولوقت قصير. يمكنك طلب رابط جديد.
refusal-already-sent = أُرسل هذا من قبل.
refusal-already-sent-do = لا حاجة إلى إرساله من جديد. إنه موجود في صفحتك.
refusal-no-way-back = من دون هذا العنوان لا يمكنك العودة.
refusal-no-way-back-do = يرجى طلب كلماتك الثلاث أولًا. بعد ذلك يمكنك حذف العنوان.
refusal-own-words = هذا كلامك أنت.
refusal-own-words-do = يجب أن يقرر فيه شخص آخر.
refusal-decided-meanwhile = قرر شخص آخر في هذا قبلك.
refusal-decided-meanwhile-do = يرجى قراءة ما فعله. ثم يمكنك القرار من جديد إن بقيت حاجة.
refusal-another-person = أنت من اتخذ القرار الذي يسأل عنه صاحب الكلام.
refusal-another-person-do = يرجى تركه لغيرك. يجب أن يقرر شخص آخر.
refusal-does-not-fit = لا يمكن فعل هذا الآن.
refusal-does-not-fit-do = يرجى النظر إلى حاله، ثم اختيار شيء آخر.
refusal-already-reported = أبلغت عن هذا من قبل.
refusal-already-reported-do = بلاغك عندنا. ويمكنك معرفة نتيجته.
refusal-already-asked = نظرنا في هذا من جديد من قبل.
refusal-already-asked-do = يمكنك الطلب مرة واحدة. والجواب على صفحته.
refusal-joins-itself = لا يمكن ضم فكرة إلى نفسها.
refusal-joins-itself-do = يرجى اختيار فكرة أخرى.
refusal-joins-other-mission = الفكرتان من مهمتين مختلفتين.
refusal-joins-other-mission-do = يرجى اختيار فكرة من هذه المهمة.
refusal-joins-joined = إحدى الفكرتين تستمر ضمن فكرة أخرى.
refusal-joins-joined-do = يرجى اختيار الفكرة التي تستمر ضمنها، أو إلغاء ذلك الضم أولًا.
refusal-joins-kept = هناك أفكار أخرى تستمر ضمن هذه الفكرة.
refusal-joins-kept-do = يرجى ضم الفكرة الأخرى إلى هذه، أو إلغاء ذلك الضم أولًا.
refusal-not-joined = هذه الفكرة لا تستمر ضمن فكرة أخرى.
refusal-not-joined-do = يرجى النظر في الفكرة مرة أخرى. ربما ألغى زميل الضم.
refusal-tags-full = في هذه المهمة { $limit } وسمًا، وهذا أكثر عدد ممكن.
refusal-tags-full-do = يرجى إزالة وسم أولًا. ثم يمكن إضافة الجديد.
refusal-not-answered = لم ترد المدينة على هذه الفكرة بعد.
refusal-not-answered-do = يمكنك متابعة الفكرة. ونخبرك عندما يصل الرد.

## Pages that cannot be shown: what happened, then what to do
# $id: names the request for the people who run the site.

page-not-found = لا نجد هذه الصفحة
page-not-found-do = يرجى التأكد من العنوان، أو البدء من المهام.
page-sign-in-first = هذه الصفحة تحتاج إلى تسجيل الدخول
page-sign-in-first-do = يمكنك أيضًا العودة بكلماتك الثلاث.
page-forbidden = هذه الصفحة ليست لك
page-forbidden-do = إن كانت جزءًا من عملك، فيمكنك سؤال من يديرون هذا الموقع.
page-cross-site = جاء هذا من موقع آخر
page-cross-site-do = لم نفعل شيئًا. يرجى فتح الصفحة هنا، ثم الإرسال من جديد.
page-too-large = هذا أكبر مما نستطيع استقباله
page-too-large-do = يرجى الرجوع وتقصيره، ثم إرساله من جديد.
page-unreadable = لم نستطع قراءة ما وصلنا منك
page-unreadable-do = يرجى الرجوع، ثم إرساله من جديد.
page-too-often = كان هذا كثيرًا في وقت قصير
page-busy = كثيرون هنا الآن
page-busy-do = يرجى الانتظار لحظة، ثم تحميل الصفحة من جديد. وإن كان هناك شيء لم يصل، فيرجى إرساله من جديد.
page-broken = تعطّل شيء عندنا
page-broken-do = ليس هذا خطأ منك. يمكنك المحاولة لاحقًا، أو إخبارنا.
page-request = إذا أخبرتنا عن هذا، فنحن نحتاج إلى هذا الرقم: { $id }
page-home = إلى الصفحة الأولى
# $least, $most: the smallest and the largest number.
problem-stop-first = لإيقاف تجربة مبكرًا، يرجى إيقافها أولًا وكتابة السبب.
refusal-test-started = بدأت هذه التجربة، لذلك ما كُتب فيها مقفل.
refusal-test-started-do = يمكن كتابة ما المختلف في جولة جديدة.
refusal-test-not-started = لم تبدأ هذه التجربة بعد.
refusal-test-not-started-do = يجب بدؤها أولًا. كلماتك ما زالت هنا.
refusal-test-over = لم تعد هذه التجربة تجري.
refusal-test-over-do = يمكنك قراءة ما تعلّمناه، أو عرض تجارب أخرى.
refusal-test-full = قائمة الانتظار ممتلئة.
refusal-test-full-do = يمكنك العودة بعد أيام، أو عرض تجارب أخرى.
refusal-last-owner = يجب أن يدير هذه التجربة شخص ما.
refusal-last-owner-do = يرجى إضافة شخص آخر أولًا.
refusal-not-signed-up = اسمك ليس مسجلًا في هذه التجربة.
refusal-not-signed-up-do = يمكنك التسجيل في صفحة التجربة.
refusal-nobody-signed-up = لن تصل هذه الرسالة إلى أحد بعد.
refusal-nobody-signed-up-do = كلماتك ما زالت هنا. يمكنك الانتظار حتى يسجّل أحد، أو اختيار أشخاص آخرين.
