/** Nouns that carry what someone said or thought: "the claim that …", "his plan to …". */

const list = (words: string) => new Set(words.trim().split(/\s+/));

export const BEFORE_THAT =
  list(`claim claims allegation allegations accusation accusations assertion assertions belief beliefs view opinion statement
  statements argument arguments suggestion suggestions fear fears concern concerns worry worries hope hopes promise promises pledge vow threat threats
  prediction predictions warning warnings announcement report reports rumor rumors rumour rumours idea notion contention conviction suspicion
  suspicions complaint complaints charge charges insistence admission acknowledgment acknowledgement comment comments remark remarks theory theories
  consensus impression perception evidence confidence expectation expectations understanding sense doubt doubts testimony declaration denial reports
  criticism news word signs proof speculation confirmation assurance assurances recommendation message thesis premise`);

export const BEFORE_TO = list(
  'plan plans promise promises pledge pledges vow vows threat threats proposal proposals desire intention intentions willingness refusal demand demands call calls decision bid hope hopes commitment offer request requests',
);

export const BEFORE_FOR_OR_OF = list(
  'support calls call criticism accusations allegations demands praise opposition condemnation demand proposal plans',
);
