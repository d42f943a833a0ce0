export interface Config {
  appMesh?: {
    /**
     * How meshes may be shared.
     */
    sharing?: {
      /**
       * Whether they may be shared with accounts outside of the owner's organization; false by default. Who
       * does so needs the permission app-mesh.mesh.share.external besides.
       * @visibility backend
       */
      allowExternalAccounts?: boolean;
    };
    /**
     * How fast provisioning writes, in each account and region. The App Mesh controller draws on the same
     * limits of AWS: 8 writes a second, 5 at once.
     */
    provisioning?: {
      /**
       * Writes a second to AWS and of App Mesh's custom resources; 4 by default.
       * @visibility backend
       */
      writesPerSecond?: number;
      /**
       * Writes at once after a pause; 5 by default.
       * @visibility backend
       */
      writeBurst?: number;
      /**
       * Whether a run is refused that could not be held against the rules, because the app-mesh backend does
       * not answer or has never read the mesh; false by default: then the run says that nothing was evaluated.
       * @visibility backend
       */
      requireRuleCheck?: boolean;
    };
    /**
     * The AWS accounts that Crossmesh works in. Their credentials come from the key `aws`.
     */
    accounts?: Array<{
      /**
       * The account's twelve digits, quoted.
       * @visibility backend
       */
      accountId: string;
      /**
       * A name for people; the account id by default.
       * @visibility backend
       */
      name?: string;
      /**
       * AWS regions to work in, for example us-west-2.
       * @visibility backend
       */
      regions: string[];
      /**
       * The team that owns whatever names no other: an entity reference.
       * @visibility backend
       */
      team?: string;
      /**
       * Name of the IAM role with which the account is written to; the one of the key `aws` by default.
       * @visibility backend
       */
      writeRole?: string;
      /**
       * The account's EKS clusters that run the App Mesh controller.
       */
      clusters?: Array<{
        /**
         * The cluster's name in the Kubernetes plugin's configuration.
         * @visibility backend
         */
        name: string;
        /**
         * The cluster's region; may be left out where the account has only one.
         * @visibility backend
         */
        region?: string;
      }>;
    }>;
  };
}
