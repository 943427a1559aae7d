import type { WorkaroundWords } from '../workaround-words.ts';

const ABOUT = '(?:that |which )?(?:(?:we|i) (?:know(?: of)?|are aware of|am aware of|have|could find|found))';
const FOUND =
  '(?:that )?(?:(?:is|are|has been|have been|was|were|could be) )?(?:known|available|identified|found|possible|documented|published|offered|exists?)';
const NOT_THERE =
  'not (?:available|known|possible|applicable|found|identified|determined|defined|established|documented|aware of (?:any|one)|any|one|that (?:we|i) (?:know|are aware|am aware) of)';

export const noWorkaround: WorkaroundWords = {
  when: 'currently|presently|today|initially|unfortunately|regrettably|sadly|sorry|still|yet|(?:right )?now|for (?:now|the moment|the time being)|at (?:the|this) (?:moment|time|point|stage)(?: in time)?|at present|so far|as of (?:now|today|yet|(?:version |release |v)?\\d[\\d ]*)|to date|until now|as yet|meanwhile|in the meantime',
  none: [
    'no|not|none|nope|nah|nothing|n a|na|nil|null|x|0|zero|void|empty|blank|missing|no known|no way|no idea|idk|dont know|we dont know',
    'un(?:known|available|determined|resolved)|impossible|does not exist|doesnt exist|coming',
    `(?:(?:there (?:is|are|exists?)|theres|we (?:have|know of|know)) )?(?:none|nothing)(?: (?:${ABOUT}|${FOUND}))?`,
    `(?:(?:there|we|it|this|one) (?:is |are )?)?${NOT_THERE}`,
    '(?:there )?(?:isnt|arent) (?:one|any)|(?:we|i) (?:dont|do not|cannot|cant) (?:have|know(?: of)?|offer) (?:one|any)',
    '(?:there is |theres )?nothing (?:(?:that )?(?:can|could) be done|to be done|(?:that )?(?:you|we|users|customers) can do|helps|works)(?: about (?:it|this))?(?: (?:until|before) \\w+(?: \\w+){0,6})?',
    '(?:(?:it|this|the error|the problem) )?(?:cannot|cant|can not) be (?:worked around|avoided|prevented|circumvented|bypassed)',
  ],
  later: [
    't ?b ?[dacf]|to be (?:defined|determined|announced|confirmed|advised|documented|added|written|filled in)|pending|coming soon|soon|in progress|work in progress|wip|todo|to do',
    '(?:details |more |information |news )?to follow|(?:it |this |one |details )?will (?:be (?:added|provided|announced|published|documented|shared|updated)|follow)(?: (?:here|later|soon))?',
    '(?:we )?will (?:add|publish|post|provide|share|document) (?:one|it|a workaround|more|details)|(?:we )?will (?:keep you )?update',
    '(?:under|being) (?:active )?(?:investigation|analysis|review|evaluation|study|investigated|analysed|analyzed|evaluated|studied|worked on|looked into)',
    '(?:an?|the|any|possible)? ?(?:possible )?(?:workarounds?|alternatives?|solutions?) (?:is|are) (?:(?:being|under) \\w+|pending|in progress|not (?:available|known|possible)|unknown|unavailable)',
    '(?:we are|were|(?:our |the |a )?(?:\\w+ )?(?:team|engineers|developers|engineering) (?:is|are)) (?:investigating|analysing|analyzing|looking|working|searching|studying|evaluating)',
    '(?:investigating|looking into|looking for|looking at|working on|researching) (?:it|this|the|a|an|one|options)|(?:investigating|looking|researching|working)$',
    '(?:the |an )?investigation (?:is )?(?:in progress|ongoing|underway|under way|continues)|(?:awaiting|waiting (?:for|on)) (?:a |an |the |our )?(?:\\w+ )?(?:fix|patch|hotfix|release|version|vendor|supplier|provider|response|answer|feedback|input|information|confirmation|analysis|investigation|engineering|development)',
  ],
  thereIsNo: [
    'there(?:s| is| are| was|) no',
    '(?:there )?(?:isnt|is not|arent|are not|doesnt seem to be|does not seem to be)(?: \\w+ly)? (?:an?|any)',
    '(?:we|i) (?:have no|know of no|know no|(?:(?:dont|do not|cannot|cant|can not|could not|couldnt) (?:have|know(?: of)?|offer|see|provide|find|identify)|(?:havent|have not) (?:found|identified)|are not aware of|arent aware of|are unaware of)(?: an?| any)?)',
    '(?:(?:this|the|it) (?:\\w+ )?)?has no|no|none',
  ].join('|'),
  kind: 'alternative|available|complete|contour|current|definitive|easy|effective|full|further|general|good|immediate|interim|known|native|official|palliative|permanent|possible|practical|proven|real|recommended|reliable|safe|simple|suitable|supported|temporary|tested|true|usable|viable',
  workaround:
    '(?:work ?arr?ounds?|woraround|wa|solutions?|alternatives?|way (?:a?round|out|to \\w+)|ways (?:a?round|out)|(?:quick|temporary|interim)? ?fix|remedy|mitigations?)(?: (?:could|can) be (?:found|identified|offered|provided))?',
  needed: '(?:(?:is|are|was|seems) )?(?:needed|required|necessary)',
  isNotThere: [
    '(?:(?:the|an?|any) )?(?:work ?arounds?|solutions?|alternatives?) (?:(?:none|no|n a|na)$|unknown|unavailable|missing|(?:(?:is|are|was) not|isnt|arent|not) (?:available|known|possible|found|there)|(?:has|have) not been (?:found|identified)|(?:hasnt|havent) been (?:found|identified)|(?:does not|doesnt|do not|dont) exist)',
  ],
  labels:
    '(?:known |temporary |possible )?work ?arounds?|mitigations?|notes?|notice|tip|hint|info|important|warning|caution|attention|answer|status',
  waits: [
    'please',
    '(?:please |kindly )?(?:wait|be patient|bear with us|stand by|stay tuned|check (?:back|again)|come back)(?: (?:later|soon|patiently|here|for (?:it|us|(?:the|a|our) (?:fix|patch|release|update|correction|next (?:release|version)))|until \\w+(?: \\w+){0,6}))*',
    '(?:please |kindly )?(?:follow|subscribe to|watch) (?:this|the) (?:issue|page|record)(?: \\w+){0,8}',
    '(?:please |kindly )?(?:contact|ask|reach out to|get in touch with|write to) (?:us|(?:our |the |your )?(?:customer )?(?:support|service)(?: team)?)(?: (?:for|with|if you have) (?:any |more |further )?(?:help|assistance|information|details|questions))?',
  ],
  tells: [
    'send|can|could|might|it is possible|if (?:you|the|it|an?)|should|must|needs? to|have to|try|try(?:ing)?|use|using|wait|refresh\\w*|reload\\w*|restart\\w*|reset\\w*|reopen\\w*|contact|ask|open (?:an?|the)|(?<!to )avoid(?:ing)?|remov(?:e|ing)|add(?:ing)?|chang(?:e|ing)|set(?:ting)?|creat(?:e|ing)|disabl(?:e|ing)|enabl(?:e|ing)|deactivat(?:e|ing)|sav(?:e|ing)|switch\\w*|edit(?:ing)?|delet(?:e|ing)|manual|manually|instead|alternatively|advised?|recommend\\w*|suggest\\w*|as a mitigation|please|appl(?:y|ying)|ignor(?:e|ing)|call|clear(?:ing)?|click\\w*|install\\w*|log (?:in|out)|upgrade|downgrade|fill(?:ing)?|turn(?:ing)? o(?:n|ff)|it helps|helps|is necessary|will be required|is required|works',
  ],
  turns: 'but|however|although|though|except|unless|other than',
  joins: 'because|since|so|and',
  blank: ['n a', 'na'],
  boilerplate: [
    /^is there a workaround for this (?:bug|issue) if yes describe (?:it )?here(?: if not .* do not remove this section.*)?/,
    /ps add images and attachments to reinforce your description$/,
  ],
};
