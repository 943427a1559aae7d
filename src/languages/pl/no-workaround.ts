import type { WorkaroundWords } from '../workaround-words.ts';

const NOT =
  'nie (?:ma|istnieje|istnieja|mamy|znamy|znaleziono|znalezlismy|udalo sie znalezc|widzimy|dysponujemy|posiadamy|wiemy o|wiadomo o|przewidziano|opracowano)';
const WORKAROUND =
  '(?:obejsci\\w+|obejsc|rozwiaza\\w+(?: (?:alternatywn|zastepcz|tymczasow|obejsciow)\\w+)?|alternatyw\\w*|workaround\\w*|wyjsci\\w+|(?:sposob\\w*|mozliwosc\\w*)(?: na)? (?:obejsci\\w+|ominieci\\w+|unikniec\\w+|obejsc|ominac|rozwiaza\\w+))';
const FILL = '(?: (?:dla|na|do|w|tego|tym|ten|takiego|problemu|bledu|bledem|przypadku|sytuacji|to)){0,5}';
const IT = '(?: (?:tego|go|bledu|problemu|tego bledu|tego problemu|tej sytuacji))?';

export const noWorkaround: WorkaroundWords = {
  when: 'obecnie|aktualnie|dzisiaj|dzis|teraz|(?:jak )?na razie|narazie|jak dotad|dotad|dotychczas|do (?:tej pory|dzis|chwili obecnej)|poki co|w (?:tej|danej) chwili|w chwili obecnej|w tym momencie|na (?:te chwile|ten moment|chwile obecna)|jeszcze|wciaz|nadal|niestety|tymczasem',
  none: [
    'nie|brak|zadn[aey]|zadnego|zadnych|nic|puste|nie dotyczy|nieznan[aey]|niedostepn[aey]|niemozliwe|nie wiadomo|nie wiemy|zadn[aey] (?:nie jest )?znan[aey]',
    `${NOT}(?: (?:go|ich|ani jednego|takiego|takich|zadnego|zadnych)(?: znanego)?)?`,
    'nie (?:jest|sa|zostal[aoy]?) (?:znan|dostepn|mozliw|ustalon|znalezion|opracowan)\\w+',
    `nic (?:nie da sie|sie nie da|nie mozna|na to nie mozna)(?: (?:z tym|na to))? (?:zrobic|poradzic)|nic (?:na to )?nie poradzimy|nic nie (?:pomaga|dziala)`,
    `nie (?:da sie|mozna|sposob|jest mozliwe)${IT} (?:obejsc|ominac|uniknac|obejscie|ominiecie|unikniecie)${IT}`,
  ],
  later: [
    'do (?:ustalenia|uzupelnienia|potwierdzenia|opisania|okreslenia)|wkrotce|pozniej|niebawem|zostanie (?:dodan|opublikowan|podan|opisan|uzupelnion)\\w+(?: (?:tutaj|tu|wkrotce|pozniej))?|(?:dodamy|podamy|opublikujemy|opiszemy|uzupelnimy|damy znac|poinformujemy)(?: (?:je|go|tutaj|tu|wkrotce|pozniej))?',
    'w (?:trakcie|toku|fazie) (?:analizy|opracowania|opracowywania|badania|badan|przygotowania|ustalania|sprawdzania|weryfikacji|testow)|w (?:przygotowaniu|opracowaniu|toku|trakcie)|(?:trwa|trwaja) (?:analiza|badanie|badania|prace|poszukiwania|ustalanie|weryfikacja|testy)',
    '(?:wlasnie |my )?(?:szukamy|poszukujemy|badamy|analizujemy|sprawdzamy|pracujemy|ustalamy|testujemy)|(?:nasz )?zespol (?:je |go |to )?(?:analizuje|bada|pracuje|szuka|sprawdza)|(?:czekamy|oczekujemy|oczekiwanie|czeka) na',
  ],
  thereIsNo: `(?:(?:ten|dla tego|na ten|w tym) \\w+ )?(?:${NOT}|nie (?:jest|sa) (?:znan|dostepn)\\w+|brak|brakuje|bez)|zadn\\w+`,
  kind: 'zadn\\w+|znan\\w+|dostepn\\w+|mozliw\\w+|prost\\w+|inn\\w+|skuteczn\\w+|oficjaln\\w+|tymczasow\\w+|pewn\\w+|sprawdzon\\w+|peln\\w+|dobr\\w+|jakiegokolwiek|jakichkolwiek|alternatywn\\w+|zastepcz\\w+|dzialajac\\w+',
  workaround: WORKAROUND,
  needed: '(?:nie )?(?:jest |sa )?(?:potrzebn\\w+|konieczn\\w+|wymagan\\w+|trzeba)',
  isNotThere: [
    `(?:(?:zadn\\w+|znan\\w+|tymczasow\\w+|skuteczn\\w+) )*${WORKAROUND}${FILL} (?:${NOT}|brak|nieznan\\w+|niedostepn\\w+|(?:nie (?:jest|sa|zostal[aoy]?)) (?:znan|dostepn|mozliw|ustalon|znalezion|opracowan)\\w+|w (?:przygotowaniu|opracowaniu|toku))`,
  ],
  labels:
    '(?:tymczasowe |mozliwe )?obejscie|rozwiazanie (?:tymczasowe|zastepcze|alternatywne)|uwag[ai]|wskazowka|wazne|ostrzezenie|ostroznie|odpowiedz|status|stan',
  waits: [
    'prosze|prosimy',
    '(?:prosze |prosimy )?(?:o )?(?:cierpliwosc|poczekac|czekac|zaczekac)(?: (?:na|do) (?:te|ten|nasza|nowa|kolejna|nastepna)? ?(?:poprawk\\w+|wersj\\w+|wydani\\w+|aktualizacj\\w+|informacj\\w+|odpowiedz\\w*))?',
    '(?:prosze |prosimy )?(?:o )?(?:obserwowac|sledzic|obserwowanie|sledzenie) (?:te|ten|tej|tego) (?:strone|strony|problem|problemu|wpis|wpisu)(?: \\w+){0,8}',
    '(?:prosze |prosimy )?(?:o )?(?:kontakt|kontaktowac sie|skontaktowac sie) z (?:nami|pomoca(?: techniczna)?|dzialem (?:wsparcia|pomocy)|naszym (?:zespolem|dzialem)(?: \\w+)?|supportem)(?: w razie \\w+)?',
  ],
  tells: [
    'mozna|moga|moze|mozesz|mozliwe jest|da sie|nalezy|trzeba|musz\\w+|powin\\w+|warto|jesli|uzyj\\w*|uzyc|uzywa\\w*|sprobuj\\w*|sprobowac|odswiez\\w*|wyczysc\\w*|usun\\w*|dodaj\\w*|dodac|zmien|zmiencie|zmienic|ustaw\\w*|utworz\\w*|wylacz\\w*|wlacz\\w*|zapisz\\w*|zapisac|kliknij\\w*|kliknac|zaloguj\\w*|zalogowac|wyloguj\\w*|wylogowac|skontaktuj\\w*|popros\\w*|recznie|zamiast|ewentualnie|zalecamy|polecamy|radzimy|proponujemy|sugerujemy|pomaga|pomoze|dziala|zamknij\\w*|zamknac|otworz\\w*|uruchom\\w*|wybierz\\w*|wybrac|wyslij\\w*|wyslac|ponow\\w*|wystarczy|podziel\\w*|zainstaluj\\w*|prosze|prosimy',
  ],
  turns:
    'ale|lecz|jednak|jednakze|natomiast|chociaż|chociaz|choć|choc|chyba że|chyba ze|z wyjątkiem|z wyjatkiem|oprócz|oprocz',
  // Not “i” and “a”, which are words of English, too.
  joins: 'bo|ponieważ|gdyż|więc|oraz',
  blank: ['nie dotyczy'],
  boilerplate: [],
};
