import { mendText } from './letters';

/** Words that stand where names do and name nobody. */

/** A Cyrillic letter does not follow: \b knows Latin letters only. */
const END = '(?![А-Яа-яЁё])';

/** «– 12 чел.», not the class of «Девочки 6А класса». */
const COUNT = '[ :–—-]*\\d+ ?(?:чел[а-я.]*)?$';
const TOTAL = new RegExp(
  `^(?:итого?|всего|(?:общ[а-я]+ )?(?:количество|численность|число)|кол-?во|в т\\. ?ч|в том числе|из них|` +
    `по (?:школе|классу|классам|списку|району)|` +
    `(?:мальчиков|девочек|юношей|девушек)(?=[ :–—-]*$|${COUNT})|(?:мальчики|девочки|юноши|девушки)(?=${COUNT}))${END}`,
  'i',
);
const FOOTER = new RegExp(
  `^(?:исп\\.|дата(?::|$)|\\*|(?:директор|зам[а-я.]* ?директора|куратор[а-я]*|исполнител[ья]|ответственн[а-я]+|составил[аи]?|составлен[аоы]?|` +
    `составитель|подготовил[аи]?|согласован[аоы]|утвержда[а-я]+|утвержден[аоы]?|приложение|примечани[ея]|подпис[ьи]|` +
    `председател[ья]|секретарь|(?:классн[а-я]+ |кл\\. ?)?руководитель)${END})`,
  'i',
);
/** «М. П.» of a stamp; «М. П. Тестова» is a name. */
const STAMP = /^[Мм]\. ?[Пп]\.(?! ?[А-ЯЁ])/;
/** Nominatives only: «Школьников» is a surname. */
const HEADING =
  /^(?:школа|школы|класс|классы|звено|ступень|уровень|параллель|дети|педагоги|педагогический|учителя|специалисты|наставники|наставляемые|ученики|ученицы|учащиеся|обучающиеся|школьники|старшеклассники|студенты|родители|работодатели|партнеры|сотрудники|выпускники|волонтеры|мальчики|девочки|юноши|девушки|группа|группы|список)$/;
/** Under such a heading the class of an earlier one holds no more: «Старшие классы», not «Список класса». */
const OTHERS =
  /^(?:школа|классы|звено|ступень|уровень|параллель|педагоги|учителя|специалисты|работники|студенты|родители|работодатели|партнеры|сотрудники|выпускники)$/;
const ADJECTIVE = /(?:ая|ое|ее|ые|ие)$/;

/** Longer cells hold no such word, and would cost much. */
const LONGEST_NOTE = 60;

const NOBODY = new RegExp(
  '^(?:(?:пока |еще )?нет(?: наставник[а-я]*| пары)?|(?:наставника|пары) (?:пока |еще )?нет|без (?:наставника|пары)|' +
    '(?:идет |в процессе |в |на )?(?:поиск|подбор)[а-я]*(?: наставника| пары)?|ваканс[а-я]+|вакантно|свободно|' +
    '(?:пока |еще )?не (?:назначен|закреплен|определен|выбран|подобран|найден|прикреплен|утвержден|требуется|нужен|нуждается)[а-я]*|' +
    'ищем(?: наставника)?|ищ[еу]т(?:ся)?(?: наставника)?|подбирается|будет (?:назначен|определен|закреплен|подобран)[а-я]*|' +
    'отсутствует|ожида[а-я]+(?: наставника| назначения| пару)?|(?:требуется|нужен)(?: наставник)?)$',
);
const DITTO_WORDS = /^(?:(?:тот|та|те|то) же(?: наставник)?|(?:он|она|они) же|см\.? выше)$/;
/** «—//—», «-"-», «"»: signs with a quote or a slash among them. */
const DITTO_SIGNS = /^[-–—−."«»“”„″'/ ]*["«»“”„″/][-–—−."«»“”„″'/ ]*$/;

const GROUP =
  /^(?:учени(?:ки|ков|цы)|учащи(?:еся|хся)|обучающи(?:еся|хся)|школьники|воспитанники|старшеклассники|класс[аеы]?|групп[аы]|дети|детей|ребята|педагоги|учителя|специалисты|студенты|родители|наставники|наставляемые|мальчики|девочки|юноши|девушки|все|весь)$/;
const ROLES = /^(?:наставник(?:и|ов|ам|ами|ах)|наставляем[а-я]+)$/;
const WORD_OF_NO_NAME =
  /^(?:директора?|зам|заместител[ья]|завуч|учител[ья]|педагога?|психолог|логопед|методист|куратора?|тренер|воспитатель|вожат(?:ый|ая)|руководитель|классн(?:ый|ая|ого)|наставника?|наставляем(?:ый|ая|ого)|ученика?|ученица|учащ(?:ийся|аяся)|обучающ(?:ийся|аяся)|школ[аы]|итого?|всего|количество|список|нет|не|без|же|или|выбыл[аи]?|уволен[аы]?|переведен[аы]?|болеет|самостоятельно|вакансия|подпись|дата)$/;
/** Small words between others: two people, or a sentence. «с.» is an initial. */
const SMALL_WORD = /(?:^| )(?:и|с|со|в|во|по|из|на|для|от|до|к|у|за|при|об?) (?=[^ .]{2})/;
/** What begins a text in small letters that is a name. */
const SURNAME_IN_SMALL =
  /^[а-яё-]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ко|ук|юк|ич|ян|дзе|швили|их|ых)(?= )/;

export function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

/** A signature or a note below a table. */
export function isFooter(text: string): boolean {
  return STAMP.test(text) || FOOTER.test(text.replace(/ё/g, 'е'));
}

/** «Начальная школа», «ПЕДАГОГИ». */
export function isHeading(text: string): boolean {
  return !isFooter(text) && wordsOf(text).some((word) => HEADING.test(word));
}

/** A heading of people of whom an earlier heading's class cannot be. */
export function isHeadingOfOthers(text: string): boolean {
  return OTHERS.test(wordsOf(text).find((word) => !ADJECTIVE.test(word)) ?? '');
}

/** «нет наставника», «в поиске», «вакансия». */
export function isNobody(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  const bare = text.replace(/^\(|[).!]+$/g, '');
  return NOBODY.test(bare.toLowerCase().replace(/ё/g, 'е'));
}

/** «тот же», «—//—»: whoever stands above. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST_NOTE && (DITTO_SIGNS.test(text) || DITTO_WORDS.test(text.toLowerCase()));
}

/** «обучающиеся», «ученики 7Б». */
export function isGroup(text: string): boolean {
  return wordsOf(text).some((word) => GROUP.test(word));
}

/** «Ждут наставников»: the words of the roles name nobody. */
export function isOfRoles(text: string): boolean {
  return wordsOf(text).some((word) => ROLES.test(word));
}

/** Words that no name has. */
export function isNoName(text: string): boolean {
  return SMALL_WORD.test(text) || wordsOf(text).some((word) => WORD_OF_NO_NAME.test(word) || GROUP.test(word));
}

/** A text in small letters is a name when a surname begins it; of other ones nobody can tell. */
export function isDoubtfulName(text: string): boolean {
  return text === text.toLowerCase() && !SURNAME_IN_SMALL.test(text);
}

function wordsOf(text: string): readonly string[] {
  return (
    mendText(text)
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[а-я]+/g) ?? []
  );
}
