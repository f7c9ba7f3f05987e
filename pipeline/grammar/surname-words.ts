/** Surnames that their endings do not tell; small letters, «е» for «ё». */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** French names whose stressed «-а, -я» is never declined (Rosenthal § 149.5). */
export const fixedInA = set('дюма тома дега люка ферма петипа золя труайя гамарра бриа деррида леклера');

/** «-ин, -ов» of foreign speech: men take «-ом», women do not decline (Rosenthal § 149.2). */
export const foreignPossessive = set(
  'чаплин дарвин кельвин франклин кронин гершвин маклин ирвин болдуин гудвин эдвин хардин колвин болин ' +
    'вирхов бюлов гутцков флотов геллерманн',
);

/** Nouns in «-ина, -ова»: a woman who is called so declines as the noun, not as «Лапина». */
export const nounsLikePossessive = set(
  'калина малина щербина былина рябина осина картина дубина долина перина машина скотина кручина тычина лещина ' +
    'пушнина солонина хворостина половина дружина ярина година рутина лучина скалозубина смородина ежевина ' +
    'пучина равнина вершина паутина сова корова подкова дева обнова основа',
);

/** Nouns with a stressed ending after a hushing consonant: «Лапша» → «Лапшой». */
export const stressedNouns = set(
  'лапша левша саранча кваша душа межа вожжа ханжа свеча каланча парча овца пыльца ганжа',
);

/** «-ой» of a noun, not of an adjective: «Прибой» → «Прибоя». */
export const nounsInOy = set(
  'прибой герой покой разбой устой отбой перебой водопой ковбой гобой левкой изгой застой настрой упокой',
);

/** «-ич, -ец» with the stress on the ending: «Кузьмичом», not «Кузьмичем». */
export const stressedAtEnd = set('ильич кузьмич фомич лукич кравец шевец');

/** «-ей» that gives way to «-ья». */
export const nounsInYa = set('соловей воробей муравей');

/** «-кий, -гий, -хий» of a noun or of two minds: «Бокий» → «Бокия» or «Бокого» (Kalakutskaya). */
export const doubtfulAdjectives = set('бокий стокий окий лукий');

/** Nouns that some families decline as the bird, some not: «Журавля», «Журавеля». */
export const doubtfulNouns = set('журавель');

/** First parts of a double surname that are no surname of their own and stay (Rosenthal § 149.9). */
export const fixedFirstParts = set(
  'тер бонч сен сан мак ибн бен бин аль эль ас ад ван фон дер ден де ди да дю дель ла ле лос нор тор бей ага шах нур ' +
    'кара грум туган демут доппель абд абу о',
);

/** Last parts that hold the whole name still: «Аббас-Заде». */
export const fixingLastParts = set('заде оглы кызы улы уулу паша');
