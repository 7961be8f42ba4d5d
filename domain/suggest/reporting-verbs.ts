import { formsOf, type VerbForm } from '@/domain/suggest/verb-forms';

/**
 * English verbs that attribute, by what may follow them and by whether they relay content (a quote) or are an act of
 * their own (an event). Groups follow how reports are written, not any one list:
 * - `clause`: "said (that) …", "…, he said";
 * - `thought`: "believes (that) …": a mind rather than a mouth;
 * - `asked`: "asked whether …", and with a person "asked him to …";
 * - `directive`: "urged them to …", "called on them to …";
 * - `label`: "described it as …", "called him a …", "accused him of …";
 * - `shown`: "the report found (that) …": only a document or a study speaks so without a person;
 * - `resolve`: "vowed to …", "refused to …", "plans to …": an act or intention;
 * - `stance`: "criticised the plan", "supports him": an act towards something.
 */
export type ReportingGroup =
  | 'clause'
  | 'thought'
  | 'asked'
  | 'directive'
  | 'label'
  | 'shown'
  | 'resolve'
  | 'stance';
export type ReportingVerb = {
  lemma: string;
  groups: ReadonlySet<ReportingGroup>;
  form: VerbForm;
  noun: boolean;
};

const VERBS: Record<ReportingGroup, string> = {
  clause: `say tell add explain note state claim argue insist assert contend maintain declare announce report confirm reveal disclose
    acknowledge admit concede affirm reaffirm reiterate stress emphasize emphasise observe remark comment reply respond answer recall recount
    warn caution predict forecast estimate suggest imply conclude testify write tweet retweet post joke quip complain lament boast brag
    allege charge counter retort rebut deny point underline underscore highlight signal advise inform remind assure notify brief relate mention
    repeat continue object protest exclaim shout yell whisper mutter cry promise vow pledge swear threaten agree disagree
    propose recommend demand request urge plead speculate theorize reason opine muse sigh scoff chuckle laugh offer start begin read
    elaborate clarify specify confide profess proclaim pronounce attest certify submit interject volunteer intone marvel gush grumble gripe
    hint postulate posit hypothesize reckon venture blog email e-mail text argue preach teach chant detail outline describe caution apologize
    tout rule decide order hold quote cite enthuse summarize summarise`,
  thought: `believe think feel hope fear suspect know expect doubt consider regard assume realize realise understand worry wish imagine reckon guess
    foresee anticipate learn remember recognize recognise accept dream figure bet pray calculate envision view see conclude discover
    appreciate suppose presume trust sense    hear want`,
  asked: `ask wonder question inquire enquire debate discuss query`,
  directive: `urge call ask tell advise warn order instruct direct implore beg encourage invite request exhort command remind push press lobby caution
    persuade convince challenge compel appeal plead pressure demand`,
  label: `call describe label dub brand characterize characterise portray depict cast paint accuse refer dismiss hail deride mock ridicule regard view see
    define compare liken credit blame praise criticize criticise fault condemn denounce tout classify name deem declare consider frame slam
    blast decry bill charge know treat nickname`,
  shown: `show find suggest indicate reveal conclude note say state report estimate demonstrate document describe detail list read allege claim predict
    project warn confirm highlight explain argue point rank cite`,
  resolve: `vow pledge promise threaten swear refuse agree decline offer plan intend want seek hope decide aim expect propose choose prefer
    claim wish pretend consent elect opt resolve ask demand commit `,
  stance: `chastise scold reprimand admonish berate criticize criticise blast slam condemn denounce praise applaud hail mock ridicule  accuse blame thank endorse support oppose  favor
    favour reject dismiss defend welcome dispute cite tout embrace approve deny decry lambast assail rebuke rip deride question
     discuss acknowledge advocate champion promote demand propose call claim announce predict resist protest lament mourn celebrate
    admire  love hate  dislike fear want prefer  address describe explain outline detail reveal express voice 
    repeat reiterate echo  reference cheer salute commend     skewer trash disavow repudiate renounce 
    accept consider regret appreciate   foresee expect anticipate envision recall remember   cite
    emphasize stress highlight note promise pledge offer recommend suggest urge   quote rebut counter blast   view  regard describe portray`,
};

/** Forms that are at least as often nouns or adjectives: they need a subject right before them. */
const ALSO_NOUN = new Set(
  `claim claims report reports note notes state states charge charges call calls comment comments post posts plan plans support supports
   request requests demand demands hope hopes fear fears doubt doubts view views estimate estimates forecast forecasts promise promises
   offer offers answer answers reply protest protests vow vows pledge pledges threat order orders rule rules point points question questions
   challenge challenges praise attack attacks blame thanks signal signals quote quotes tweet tweets email emails text texts object objects
   detail details list lists read address share shares start show shows find finds project projects document documents name names stress cast
   back question aim aims wish wishes want wants worry worries love like likes hold seek cite bill bills issue release push press counter
   sense figure figures guess bet respect value hail cheer echo welcome favor attempt try read fault rip pan blast brand label dream reason
   title direct lobby appeal command request invite order resolve rank offer complete charged estimated expected known proposed reported
   alleged called volunteer volunteers debate debates query queries notes record records`.split(/\s+/),
);

function build(): Map<string, ReportingVerb> {
  const table = new Map<string, ReportingVerb>();
  const groupsOf = new Map<string, Set<ReportingGroup>>();
  for (const [group, verbs] of Object.entries(VERBS) as [ReportingGroup, string][]) {
    for (const verb of verbs.trim().split(/\s+/)) {
      const groups = groupsOf.get(verb) ?? new Set<ReportingGroup>();
      groups.add(group);
      groupsOf.set(verb, groups);
    }
  }
  for (const [lemma, groups] of groupsOf) {
    for (const [form, is] of formsOf(lemma)) {
      if (!table.has(form) || is === 'past')
        table.set(form, { lemma, groups, form: is, noun: ALSO_NOUN.has(form) });
    }
  }
  return table;
}

const TABLE = build();

/** The reporting verb that `lower` is a form of, if any. */
export function reportingVerb(lower: string): ReportingVerb | undefined {
  return TABLE.get(lower);
}

/** Adverbs that weaken a report without naming who made it. */
export function isRelaying(verb: ReportingVerb): boolean {
  return (
    verb.groups.has('clause') ||
    verb.groups.has('thought') ||
    verb.groups.has('asked') ||
    verb.groups.has('directive') ||
    verb.groups.has('label') ||
    verb.groups.has('shown')
  );
}
