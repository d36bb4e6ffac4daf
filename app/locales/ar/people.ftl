# People: signing in, coming back with three words, one's own page, name, address and password.

## Notices: what happened to the things that you wrote or answered

notice-idea_edited = فكرة وافقت عليها لها كلمات جديدة.
notice-idea_withdrawn = سُحبت فكرة وافقت عليها.
notice-idea_let_through = يستطيع الجميع قراءة فكرتك الآن.
notice-idea_viewpoint = كتب شخص رأيًا تحت فكرتك.
notice-idea_built_on = بنى شخص فكرة جديدة على فكرتك.
notice-thread_started = كتب شخص رأيًا حول تجربة أو قرار تتابعه.
notice-viewpoint_reply = وصلك رد من شخص آخر.
notice-viewpoint_let_through = يستطيع الجميع قراءة رأيك الآن.
notice-evidence_added = أضاف شخص دليلًا على شيء كتبته أو تتابعه.
notice-evidence_checked = راجعت المدينة دليلك وذكرت مدى قوته.
notice-evidence_let_through = يستطيع الجميع قراءة دليلك الآن.
notice-moderation_held = كلامك محتفظ به الآن. اقرأ السبب.
notice-moderation_hidden = أُزيل كلامك. اقرأ السبب.
notice-moderation_returned = أُعيد كلامك إليك، ويمكنك تعديله.
notice-moderation_again = طلبت النظر من جديد. وقرر شخص آخر.
notice-report_decided = نظرنا في ما أبلغت عنه.
notice-decision_proposed = نقترح قرارًا عن أمر شاركت فيه. يمكنك أن تقول رأيك.
notice-decision_decided = اتخذنا قرارًا عن أمر شاركت فيه أو تتابعه.
notice-decision_changed = تغيّر قرار تتابعه، أو قرار عن أمر شاركت فيه. ونقول لماذا.
notice-decision_kept = نظرنا مرة أخرى في قرار تتابعه، أو في قرار عن أمر شاركت فيه، وأبقيناه.
notice-decision_ended = انتهى قرار تتابعه، أو قرار عن أمر شاركت فيه.
notice-decision_stopped = أوقفنا قرارًا تتابعه، أو قرارًا عن أمر شاركت فيه. ونقول لماذا.

## Signing in: three ways
# $name: how a person is shown. $email: an address.

sign-in-title = ما الطريقة الأنسب لك لتسجيل الدخول؟
sign-in-lead = يمكنك المشاركة دون تسجيل الدخول. لكن تسجيل الدخول يعيدك إلى مشاركاتك السابقة.
sign-in-guest = تأتي معك مشاركاتك من هذا الجهاز.
sign-in-as = دخولك الآن باسم { $name }.
sign-in-not-yet = لم يكتمل تسجيل الدخول بعد
sign-in-my-page = إلى صفحتك
sign-in-by-link = برابط في البريد الإلكتروني
sign-in-by-link-text = نرسل رابطًا إلى عنوان بريدك الإلكتروني. لا حاجة إلى كلمة سر.
sign-in-by-link-do = أرسلوا إليّ رابطًا
sign-in-by-password = بكلمة السر
sign-in-by-password-text = لمن لديهم كلمة سر، ولكل من يعمل في المدينة.
sign-in-by-password-do = الدخول بكلمة السر
sign-in-by-words = بكلماتك الثلاث
sign-in-by-words-text = إن كانت لديك ثلاث كلمات من زيارة سابقة، فهي تعيدك إلى هنا.
sign-in-by-words-do = الدخول بكلماتي الثلاث
sign-in-new = أول مرة هنا؟
sign-in-new-text = يمكنك البدء فورًا دون حساب. ويمكنك أيضًا إنشاء حساب بكلمة سر.
sign-in-see-missions = عرض ما يمكنك المشاركة فيه
sign-up-do = إنشاء حساب
signed-out = تم تسجيل خروجك من هذا الجهاز.
signed-out-everywhere = تم تسجيل خروجك من كل الأجهزة.

## A link by email

link-label = ما عنوان بريدك الإلكتروني؟
link-hint = نرسل إليك رابطًا. فتح الرابط يكفي لتسجيل الدخول.
link-sent = أرسلنا إليك رسالة.
link-sent-text = { $minutes ->
    [zero] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة.
    [one] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة دقيقة واحدة.
    [two] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة دقيقتين.
    [few] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقائق.
    [many] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقيقة.
   *[other] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقيقة.
}
link-sent-not = ألم تصل رسالة بعد عشر دقائق؟ قد تكون في مجلد الرسائل غير المرغوب فيها. وإلا فيرجى التأكد من العنوان، والطلب هنا من جديد.
link-again-do = إرسال رابط آخر
link-gone-title = لم يعد هذا الرابط يعمل
link-gone-do = طلب رابط جديد
link-open-title = هل نسجّل دخولك؟
link-open-text = تسجيل الدخول بالعنوان <b>{ $email }</b>.
link-open-do = تسجيل الدخول الآن
link-address-title = هل هذا عنوان بريدك الإلكتروني؟
link-address-text = من الآن، يكون تسجيل دخولك بالعنوان <b>{ $email }</b>. ونخبرك عليه أيضًا بما يحدث لأفكارك.
link-address-do = نعم، هذا عنواني
link-switch = دخولك على هذا الجهاز باسم شخص آخر. إن تابعت، نسجّل خروجك من هناك.
link-elsewhere-title = يُفتح هذا الرابط في المتصفح الذي فيه دخولك
link-elsewhere-text = جاء طلبك من متصفح آخر. لاستعمال العنوان الجديد، يرجى فتح الرابط هناك.
link-taken-title = لهذا العنوان حساب خاص به
link-taken-text = العنوان { $email } لحساب آخر هنا. يمكنك تسجيل الخروج، ثم تسجيل الدخول بهذا العنوان.
link-password-label = ما كلمة السر التي اخترتها؟
link-password-hint = وصلتنا من متصفح آخر. يرجى كتابتها مرة أخرى، لنعرف أنها منك.

## A password

password-title = تسجيل الدخول بكلمة السر
email-label = عنوان بريدك الإلكتروني
password-label = كلمة سرك
password-do = تسجيل الدخول
password-forgot = هل نسيتها؟ يمكنك طلب رابط بالبريد الإلكتروني بدلًا منها.
password-staff = هل عملك في المدينة؟ يمكنك طلب كلمة سر جديدة ممن يديرون هذا الموقع.
password-new = هل أنشأت حسابًا للتو؟ يرجى فتح الرابط الذي في رسالتنا أولًا.
sign-up-title = إنشاء حساب
sign-up-lead = يحتاج الحساب إلى عنوان بريد إلكتروني وكلمة سر. وتأتي معك مشاركاتك من هذا الجهاز.
sign-up-sent = أرسلنا إليك رسالة لتأكيد عنوانك.
sign-up-sent-text = { $minutes ->
    [zero] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة. بعد ذلك تعمل كلمة سرك.
    [one] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة دقيقة واحدة. بعد ذلك تعمل كلمة سرك.
    [two] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة دقيقتين. بعد ذلك تعمل كلمة سرك.
    [few] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقائق. بعد ذلك تعمل كلمة سرك.
    [many] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقيقة. بعد ذلك تعمل كلمة سرك.
   *[other] يرجى فتح الرابط الذي فيها. يعمل مرة واحدة، لمدة { $minutes } دقيقة. بعد ذلك تعمل كلمة سرك.
}
sign-up-sent-to = أرسلناها إلى { $email }.
new-password-label = كلمة سر جديدة
new-password-hint = { $shortest ->
    [zero] من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
    [one] حرف واحد على الأقل. من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
    [two] حرفان على الأقل. من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
    [few] { $shortest } أحرف على الأقل. من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
    [many] { $shortest } حرفًا على الأقل. من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
   *[other] { $shortest } حرف على الأقل. من السهل تذكر ثلاث كلمات أو أربع لا صلة بينها.
}
new-password-again-label = كلمة السر الجديدة مرة أخرى

## Three words

back-title = ما كلماتك الثلاث؟
back-hint = الحروف الكبيرة والفواصل والمسافات لا تهم.
back-do = أعيدوني إلى صفحتي
back-lost = هل ضاعت منك؟
back-lost-text = لا نستطيع البحث عنها. إن تركت لنا عنوان بريد إلكتروني، فيمكنك طلب رابط بدلًا منها.

## One's own page
# $name: how a person is shown. $count: how many. $day: a day.

me-title = صفحتك
me-shown-nickname = نعرضك باسم <b>{ $name }</b>. هذا اسم مستعار.
me-shown-name = نعرضك باسم <b>{ $name }</b>.
me-shown-none = نعرض كتاباتك بلا اسم.
me-shown-staff = نعرضك باسم <b>{ $name }</b>، { $job }.
me-no-way-title = لا يمكنك العودة بعد
me-no-way-text = لا نعرف إلا هذا الجهاز. ثلاث كلمات أو عنوان بريدك يعيدانك إلى مشاركاتك.
me-no-way-email-text = يرجى فتح الرابط الذي أرسلناه إلى { $email }. بعد ذلك يعيدك هذا العنوان إلى هنا. والكلمات الثلاث تعيدك أيضًا.
me-get-words = طلب ثلاث كلمات
me-leave-email = ترك عنوان بريدي الإلكتروني
me-happened = ماذا حدث
me-happened-none = لم يحدث شيء بعد.
me-happened-none-text = سيظهر هنا كل رد عليك، وكل تغيير في فكرة وافقت عليها.
me-new = جديد
me-read-all = تعليم الكل كمقروء
me-drafts = أفكار بدأتها
me-drafts-none = لا توجد أفكار بدأتها بعد.
me-drafts-none-text = ستظهر هنا أفكارك التي لم تُرسل بعد.
me-draft-empty = فكرة بلا كلمات بعد
me-draft-changed = { $mission }. آخر تغيير في { $day }.
me-draft-go-on = متابعة الكتابة
me-ideas = أفكارك
me-ideas-none = لم تصلنا فكرة منك بعد.
me-ideas-none-text = ستظهر هنا الأفكار التي أرسلتها.
me-idea-line = الفكرة { $number }. { $day }.
me-viewpoints = آراؤك
me-viewpoints-none = لم يصلنا رأي منك بعد.
me-viewpoints-none-text = سيظهر هنا ما كتبته تحت الأفكار.
me-viewpoint-under = { $day }، حول:
me-viewpoint-under-gone = { $day }، حول شيء لا نعرضه الآن.
me-answers = إجاباتك
me-answers-none = لم تصلنا إجابة منك بعد.
me-answers-none-text = ستظهر هنا المهام التي أجبت فيها.
me-answers-in = { $count ->
    [zero] لم تصلنا إجابة منك بعد.
    [one] أجبت عن فكرة واحدة.
    [two] أجبت عن فكرتين.
    [few] أجبت عن { $count } أفكار.
    [many] أجبت عن { $count } فكرة.
   *[other] أجبت عن { $count } فكرة.
}
me-all-notices = عرض كل ما حدث
me-all-drafts = عرض كل الأفكار التي بدأتها
me-all-ideas = عرض كل أفكارك
me-all-viewpoints = عرض كل آرائك
me-page = الصفحة { $number }
me-how-shown = كيف نعرضك
me-change-name = تغيير كيف نعرضك
me-ways = طرق عودتك
me-way-email = عنوانك هو { $email }.
me-way-email-waits = تركت لنا { $email }. يرجى فتح الرابط الذي أرسلناه إليه.
me-way-no-email = ليس لدينا عنوان لك.
me-way-password = لديك كلمة سر.
me-way-no-password = ليست لديك كلمة سر.
me-way-words = لديك ثلاث كلمات.
me-way-no-words = ليست لديك ثلاث كلمات.
me-change-email = تغيير عنوانك ورسائلنا
me-change-password = تغيير كلمة السر
me-set-password = تحديد كلمة سر
me-change-words = طلب ثلاث كلمات
me-sign-out = تسجيل الخروج
me-sign-out-text = { $count ->
    [zero] لا دخول لك على أي جهاز.
    [one] دخولك على هذا الجهاز فقط.
    [two] دخولك على جهازين.
    [few] دخولك على { $count } أجهزة.
    [many] دخولك على { $count } جهازًا.
   *[other] دخولك على { $count } جهاز.
}
me-sign-out-lose = لا يمكنك العودة بعد. إن سجّلت الخروج الآن، تضيع مشاركاتك.
me-sign-out-here = تسجيل الخروج من هذا الجهاز
me-sign-out-everywhere = تسجيل الخروج من كل الأجهزة
me-delete = حذف كل شيء عني
me-saved-in = تم تسجيل دخولك.
me-saved-draft = حُفظت. يمكن متابعة الكتابة في أي وقت.
me-saved-thrown-away = حذفنا مسودتك.
me-saved-name = حُفظ. هكذا نعرضك من الآن.
me-saved-email = أرسلنا إليك رسالة. يرجى فتح الرابط الذي فيها لتأكيد عنوانك.
me-saved-mails = حُفظ. نعمل بما اخترته.
me-saved-forgotten = حذفنا عنوانك وكلمة سرك.
me-saved-password = حُفظ. تعمل كلمة سرك الجديدة من الآن. وسجّلنا خروجك من أجهزتك الأخرى.

## How we show you

name-title = كيف نعرضك؟
name-hint = هذا لكتاباتك من الآن. ما أُرسل من قبل يبقى باسمه.
name-answer-nickname = يختار هذا كثيرون.
name-answer-name = سيعرف من يعرفونك أن هذا منك.
name-answer-none = نكتب بجانبه «بلا اسم».
nickname-label = اسمك المستعار
nickname-hint = الأفضل اسم لا يكشف هويتك.
nickname-suggest = اقتراح اسم مستعار
own-name-label = اسمك الحقيقي
own-name-hint = فقط إن أردت أن نعرضه.
name-do = حفظ طريقة العرض
name-staff-title = موظفو المدينة يظهرون بأسمائهم الحقيقية
name-staff-text = يرى الناس اسمك وعملك بجانب كتاباتك. لتغييرهما، يمكنك سؤال من يديرون هذا الموقع.

## One's address

my-email-title = عنوان بريدك الإلكتروني
my-email-label = ما عنوان بريدك الإلكتروني؟
my-email-hint = نخبرك عليه بما يحدث لأفكارك. لا يراه أحد غيرك.
my-email-now = تسجيل دخولك الآن بالعنوان { $email }. ويبقى حتى تأكيد عنوان آخر.
my-email-waits = تركت لنا { $email }. يرجى فتح الرابط الذي أرسلناه إليه، أو طلب رابط جديد هنا.
my-email-do = أرسلوا إليّ رابطًا لتأكيده
my-email-mails = رسائلنا
my-email-mails-tick = أخبروني بالبريد الإلكتروني عندما يحدث شيء لما كتبته أو أجبت عنه
my-email-mails-text = رسالتان من هذا النوع في اليوم على الأكثر.
my-email-mails-do = حفظ هذا الاختيار
my-email-forget = حذف العنوان
my-email-forget-text = نحذف عنوانك، ومعه كلمة سرك. وتبقى كتاباتك.
my-email-forget-do = حذف عنواني
my-email-staff = تسجيل دخولك بالعنوان { $email }. لتغييره، يمكنك سؤال من يديرون هذا الموقع.

## One's password

my-password-title = اختيار كلمة سر جديدة
my-password-first-title = اختيار كلمة سر
my-password-text = بعد ذلك نسجّل خروجك من أجهزتك الأخرى.
my-password-current-label = كلمة سرك الآن
my-password-do = حفظ كلمة السر الجديدة
my-password-none-title = تحتاج كلمة السر إلى عنوان بريد إلكتروني
my-password-none-text = نحتاج أولًا إلى عنوانك، ثم إلى فتح الرابط الذي نرسله إليك. بعد ذلك يمكنك اختيار كلمة سر.

## One's three words

my-words-title = ثلاث كلمات للعودة
my-words-text = نعطيك ثلاث كلمات. يرجى كتابتها على ورقة. إنها تعيدك إلى مشاركاتك من أي جهاز.
my-words-care = هذه الكلمات مثل المفتاح، فيرجى حفظها جيدًا. من يعرفها يستطيع الدخول مكانك.
my-words-have = لديك ثلاث كلمات. الكلمات الجديدة تأخذ مكانها، ولا تعمل القديمة بعد ذلك.
my-words-do = طلب ثلاث كلمات
my-words-do-again = طلب كلمات جديدة
my-words-again = ضُغط على الزر أكثر من مرة، فأخذت كلمات أخرى مكان تلك. لا نستطيع عرض الكلمات إلا مرة واحدة. يرجى طلب كلمات جديدة.
my-words-made-title = هذه كلماتك الثلاث
my-words-made-text = يرجى كتابتها الآن على ورقة. لا نستطيع عرضها من جديد، ولا نحتفظ بها.
my-words-made-use = للعودة، يمكنك اختيار «تسجيل الدخول» ثم «بكلماتك الثلاث».
my-words-made-done = كتبتها على ورقة
my-words-staff-title = موظفو المدينة يسجّلون الدخول بكلمة سر
my-words-staff-text = الكلمات الثلاث للسكان. كلمة سرك تحمي عملك أكثر.

## Sign out everywhere

everywhere-title = هل نسجّل خروجك من كل الأجهزة؟
everywhere-text = هذا ينفع إن ضاع هاتف منك، أو إن استعملت جهازًا يستعمله آخرون.
everywhere-do = تسجيل الخروج من كل مكان

## Deleting everything about oneself
# $email: an address.

delete-title = هل نحذف كل شيء عنك؟
delete-lead = لا يمكن التراجع عن هذا. ولا نستطيع نحن إعادة أي شيء.
delete-goes = ما الذي يُحذف
delete-goes-ways = عنوان بريدك الإلكتروني وكلمة سرك وكلماتك الثلاث.
delete-goes-name = اسمك واسمك المستعار، حتى على ما كتبته من قبل.
delete-goes-things = الأفكار التي بدأتها، وما أخبرناك به، وعلامات «مفيد» التي وضعتها.
delete-goes-devices = نسجّل خروجك من كل الأجهزة.
delete-words-label = ماذا يحدث لما كتبته؟
delete-words-taken_back = سحب أفكاري وآرائي أيضًا
delete-words-taken_back-hint = تختفي كلماتها نهائيًا، ويبقى سطر يقول إنها سُحبت. وما تختبره المدينة أو قررت فيه يبقى بلا اسم.
delete-words-no_name = إبقاؤها هنا بلا اسم
delete-words-no_name-hint = يستطيع الجميع قراءتها بعد ذلك أيضًا. هل تدل الكلمات نفسها عليك؟ عندئذ من الأفضل سحبها.
delete-answers-label = ماذا يحدث لإجاباتك عن الأفكار؟
delete-answers-counted = تبقى محسوبة، ولا يدل شيء عليك
delete-answers-counted-hint = نحتفظ بكل إجابة ويومها. ولا نحتفظ بما يقول لمن كانت.
delete-answers-taken_back = سحبها أيضًا
delete-answers-taken_back-hint = تنقص الأعداد، فقد يخمّن شخص كيف أجبت. وحيث انتهى وقت الإجابة، تبقى محسوبة.
delete-sure = نعم، احذفوا كل شيء عني
delete-mail = نرسل رسالة أخيرة إلى { $email }. ثم نحذف هذا العنوان.
delete-backups = تبقى هذه المعلومات في النسخ الاحتياطية للموقع، إلى أن تحل محلها نسخ أحدث.
delete-do = حذف كل شيء
delete-keep = إبقاء صفحتي
delete-not-yet = لم يُحذف شيء بعد
delete-done-title = حُذف كل شيء عنك
delete-done-text = لم يعد هذا الجهاز يعرفك. شكرًا على مشاركتك.
delete-done-again = يمكنك البدء من جديد في أي وقت. ولن نعرف أنك كنت هنا من قبل.
delete-staff-title = لا يستطيع موظفو المدينة حذف أنفسهم هنا
delete-staff-text = ما كتبته للمدينة يبقى باسمك. لإنهاء حسابك، يمكنك سؤال من يديرون هذا الموقع.
