export interface Config {
  appMesh?: {
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
