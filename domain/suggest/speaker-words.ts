/** Words that tell what kind of speaker a phrase names. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

export const AGENCY =
  /^(?:the )?(?:AFP|Agence France-Presse|Reuters|AP|Associated Press|UPI|United Press International|Xinhua|TASS|RIA Novosti|Interfax|dpa|DPA|ANSA|EFE|Anadolu(?: Agency)?|SANA|WAM|SPA|MENA|Bloomberg(?: News)?|PA Media|Press Association|Kyodo|Yonhap|IRNA|Fars|Tasnim|LANA|ТАСС|РИА Новости|Интерфакс|رويترز|وكالة .{1,40}|فرانس برس|الأناضول|أسوشيتد برس)$/i;
export const OUTLET =
  /^(?:the )?(?:CNN|BBC(?: .{1,20})?|NBC(?: News)?|CBS(?: News)?|ABC(?: News)?|MSNBC|Fox News|CNBC|NPR|PBS|C-SPAN|Al[- ]Jazeera|Al[- ]Arabiya|Sky News|RT|Guardian|Economist|Politico|Axios|Vox|BuzzFeed(?: News)?|HuffPost|Breitbart(?: News)?|Facebook|Twitter|YouTube|Instagram|Telegram|TikTok|Newsweek|Time|Der Spiegel|Le Monde|El Pa[ií]s|الجزيرة|العربية|.{1,40}(?: Times| Post| News| Herald| Tribune| Gazette| Daily| Journal| Magazine| Chronicle| Observer| Examiner| Courier| Mail| Telegraph| Today| Star| Globe| Sun| Press| Weekly| Review| Standard| Mirror| Radio| TV| Television)|(?:صحيفة|قناة|موقع|مجلة|إذاعة) .{1,40}|(?:газет[аеуы]|телеканал|журнал|издани[ею]) .{1,40})$/;
export const DOCUMENT =
  list(`report reports study studies survey surveys poll polls document documents statement statements letter letters memo memos analysis paper papers book
  article articles record records filing filings lawsuit complaint indictment affidavit audit assessment assessments data figures statistics census review newsletter magazine
  website page blog post posts tweet tweets message messages email emails transcript bulletin dossier bill law contract resolution ruling release communique declaration manifesto census leaflet
  تقرير بيان وثيقة دراسة отчёт отчет доклад документ исследование заявление`);
export const VIDEO = list(
  'video videos footage recording clip clips film documentary broadcast tape audio فيديو تسجيل видео запись',
);
export const ANONYMOUS =
  /\b(?:sources?|anonym\w+|unnamed|unidentified|not (?:be )?(?:named|identified)|declined to be (?:named|identified)|insiders?)\b|مصدر|مصادر|источник/i;
export const GROUP =
  list(`officials residents witnesses critics experts analysts supporters opponents protesters activists democrats republicans lawmakers leaders police authorities investigators
  scientists researchers doctors lawyers prosecutors soldiers fighters militants rebels people voters locals tribesmen elders diplomats politicians economists observers advocates
  conservatives liberals families relatives neighbours neighbors parents students teachers workers fishermen farmers traders members allies aides advisers advisors strategists
  groups organisations organizations companies others many some most they americans europeans libyans followers users commentators journalists reporters historians rivals
  مسؤولون سكان شهود خبراء محللون чиновники жители очевидцы эксперты аналитики`);
export const ORGANISATION =
  list(`ministry government administration department agency council committee commission party group organisation organization association union company corporation
  firm bank university institute foundation court parliament congress senate house army military navy police force forces militia coalition alliance brigade front movement network
  campaign team club board bureau office authority federation league society church embassy centre center service fund panel nations state states pentagon kremlin
  white-house airline hospital school city county municipality cabinet junta syndicate cooperative conglomerate group's caucus chamber command
  وزارة حكومة جيش مجلس حزب منظمة شركة هيئة لجنة министерство правительство армия совет партия`);
export const ROLE =
  list(`minister president mayor governor senator congressman congresswoman representative spokesman spokeswoman spokesperson chairman chairwoman chair chief director head secretary
  general colonel captain commander brigadier admiral major lieutenant sergeant officer judge justice prosecutor attorney lawyer analyst professor doctor dr expert leader adviser advisor aide
  strategist candidate nominee ceo executive manager owner founder author writer editor reporter journalist correspondent columnist activist resident witness survivor fisherman farmer teacher
  student engineer ambassador diplomat envoy master king queen prince princess sheikh imam bishop pope cardinal pastor priest rabbi ayatollah official source coach player trader historian scientist
  researcher economist deputy premier chancellor speaker lawmaker mp politician critic detective sheriff consultant harbourmaster harbormaster harbor-master inspector nurse driver pilot guard
  businessman businesswoman entrepreneur developer pollster operative organizer organiser volunteer man woman father mother brother sister son daughter wife husband neighbour neighbor cousin
  cleric preacher jihadist fighter militant emir caliph warlord sen gov rep gen col lt sgt capt adm brig prof rev sir lord lady mr mrs ms`);
export const PRONOUN_PERSON = list('he she him her his hers who');
export const PRONOUN_OTHER = list('they it them their its we i you us our my me');
