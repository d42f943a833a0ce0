/** What onboarding said of a catalog entity: which resources of which mesh are its own. */
export interface Tie {
  /** Full reference of the entity. */
  entityRef: string;
  meshArn: string;
  virtualServiceArn?: string;
  virtualNodeArn?: string;
  /** References of the Resource entities that stand for them. */
  resourceRefs: string[];
}
