# The first page.

# $place: the city.
home-kicker = نقرّر معًا في { $place }
home-h1 = ماذا علينا أن نجرّب؟ وما الذي يغيّر رأينا؟
home-lead = هنا أفكار من جيرانك تنتظر رأيك. يمكنك إضافة فكرتك والتحاور حول الأفكار. وعندما نغيّر شيئًا نقول لماذا.
home-no-account = لا حاجة إلى حساب. يمكنك التوقف في أي وقت.
home-working-on = نعمل الآن على:

## The big stone: the newest thing worth saying
# $day: a day. $stage, $detail: a stage and what it means.

home-stone-new = جديد منذ { $day }
home-stone-changed = تغيّر في { $day }
home-stone-mission = المهمة
home-stone-wanted = التغيير الذي نريده
home-stone-because = لماذا غيّرناه
home-stone-stage = أين وصلت الآن
home-stone-stage-is = { $stage }: { $detail }
home-stone-read = قراءة المهمة
# The same place before anything happened.
home-stone-how = كيف يعمل هذا المكان
home-stone-say = إجابتك
home-stone-say-text = أوافق، أو لا أوافق، أو لم أحسم رأيي. لمسة واحدة تكفي.
home-stone-add = فكرتك
home-stone-add-text = فكرة من عندك، في جملة واحدة.
home-stone-answer = ردّنا
home-stone-answer-text = شخص معروف بالاسم يقرأ كل فكرة ويرد عليها.

## What changed lately

home-lately = ما الذي تغيّر مؤخرًا
home-lately-key = الحجر البرتقالي يعني أننا غيّرنا شيئًا. الحجر الفارغ يعني شيئًا جديدًا.
home-all-changes = كل تغيير، ولماذا

## Missions
# $ideas, $people, $answers: "46 ideas", "388 people", "1,204 answers".

home-missions = المهام الآن
home-ideas-from = <b>{ $ideas }</b> من { $people }
home-answers = <b>{ $answers }</b> حتى الآن

## How this place works

home-how = كيف يعمل هذا المكان
home-how-say = نسمع رأيك
home-how-say-text = موافقة أم لا؟ تُحفظ إجابتك فورًا، ويمكنك تغييرها.
home-how-talk = نتحاور
home-how-talk-text = يمكنك إضافة فكرة وإبداء رأيك في أفكار أخرى. ويهمّنا أن نعرف ما الذي أوصلك من حياتك إلى هذا الرأي.
home-how-change = نقول ما الذي تغيّر
home-how-change-text = لكل مهمة شخص معروف بالاسم يرد. وعندما نغيّر شيئًا، تبقى الكلمات القديمة ونقول لماذا.
