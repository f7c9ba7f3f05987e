/** Words of posts; small letters, «е» for «ё». */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const men = set(
  'директор педагог психолог логопед дефектолог завуч завхоз врач педиатр повар сторож мастер министр губернатор мэр ' +
    'вице-губернатор президент секретарь слесарь библиотекарь токарь лекарь пекарь бухгалтер кассир командир инженер ' +
    'техник механик электрик медик дворник фельдшер тренер тьютор хормейстер концертмейстер балетмейстер режиссер ' +
    'дирижер актер вахтер монтер шофер стажер менеджер диспетчер референт эксперт атаман боец юрист юрисконсульт ' +
    'прокурор адвокат нотариус депутат член декан доцент профессор сотрудник работник начальник помощник советник ' +
    'полковник охранник садовник лесник медработник соцработник плотник столяр маляр кочегар лаборант консультант ' +
    'комендант оператор ассистент аспирант студент корреспондент санитар хирург терапевт акушер провизор фармацевт ' +
    'агроном ветеринар зоотехник егерь ревизор чтец шеф костюмер гример художник архитектор дизайнер корректор ' +
    'капитан майор генерал лейтенант сержант прапорщик аналитик руководитель заместитель председатель ' +
    'программист прораб опекун архивариус дознаватель классрук воспитанник наставник староста судья глава старшина коллега',
);

const women = set(
  'кастелянша няня сестра медсестра акушерка санитарка повариха прачка швея лаборантка секретарша начальница',
);

/** Things whose names end as those of people do. */
const things = set(
  'показатель указатель двигатель выключатель накопитель носитель делитель множитель краситель сектор фактор трактор ' +
    'мотор монитор навигатор вектор датчик счетчик ящик параграф телеграф граф учебник лист реестр',
);

/** Endings of nouns that name a man, or a woman, by what they do. */
const agent = /(?:тель|щик|чик|тор|олог|ист|вед|антроп|техник|монтер|режиссер|граф)$/u;
const agentWoman = /(?:тельница|щица|чица)$/u;

/** In a compound the other parts speak for a word: «учитель-предметник», «инженер-энергетик». */
const loose = /(?:ик|ник|[её]р|ор|ец|ач|арь|ант|ент|ог|граф|ка)$/u;

export const isLooseNoun = (noun: string): boolean => loose.test(noun);

export const isWomansPost = (noun: string): boolean => women.has(noun) || agentWoman.test(noun);

/** True for a noun in the nominative that heads a post. */
export const isPostNoun = (noun: string): boolean =>
  men.has(noun) || isWomansPost(noun) || (agent.test(noun) && !things.has(noun));

/** Participles and adjectives that are a post by themselves and govern what follows: «заведующая библиотекой». */
const governing =
  /^(?:заведующ|исполняющ|управляющ|командующ|ответственн|уполномоченн|замещающ)(?:ий|ый|ая)$/u;

/** Others that may stand alone: «старший вожатый». */
const substantive = /^(?:рабочий|(?:вожат|дежурн|служащ|ведущ|пионервожат|горничн)(?:ий|ый|ая))$/u;

export const isGoverning = (word: string): boolean => governing.test(word);

export const isSubstantive = (word: string): boolean => governing.test(word) || substantive.test(word);

/** First parts of a compound that stay: «пресс-секретаря». */
export const isFixedPart = (part: string): boolean => fixedParts.has(part);
const fixedParts = set(
  'статс вице экс пресс шеф обер унтер штаб контр генерал бизнес веб медиа арт топ пиар интернет',
);

/** Adverbs before a head: «временно исполняющий». */
export const isAdverb = (word: string): boolean => word === 'временно';

/** Abbreviations that stand for a whole head and never change: «и.о. директора», «зам. начальника». */
export const abbreviatedHead =
  /^\s*(?:вр\.?\s?и\.?\s?[оп]\.?|и\.?\s?[оп]\.|ио|(?:зам|зав|нач|пом|рук|пред|гл|ст|вед)\.)(?=\s|\p{L}|$)/iu;

const body = '(?:\\p{L}+\\s+)?(?:комиссии|жюри|группы|оргкомитета|комитета конкурса|штаба)';
const role = new RegExp(
  `^(?:ответственн\\p{L}+(?!\\p{L}|\\s+секретар).*|(?:заместител\\p{L}+\\s+)?председател\\p{L}+(?:\\s+${body})?|член\\p{L}*(?:\\s+.*)?|секретар\\p{L}+\\s+${body})$`,
  'iu',
);

/** What somebody is for one task, «ответственная за питание», «председатель комиссии»: it is nobody's post. */
export const isRole = (post: string): boolean => role.test(post);
