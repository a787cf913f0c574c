using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Accounts.Model;

/// <summary>What is true of a role.</summary>
internal static class Roles
{
    extension(Role role)
    {
        /// <summary>One of the three that are kept apart.</summary>
        public bool IsAdministrator => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;

        /// <summary>Asked for a second factor in its daily work: administrators at sign-in, whoever sees sensitive values in full before he does.</summary>
        public bool UsesSecondFactor => role is not (Role.Member or Role.Inspector);

        /// <summary>Held at an organisation; the others reach the county, the person himself, or no business data at all.</summary>
        public bool SitsAtOrganization =>
            role switch
            {
                Role.CommitteeAdministrator or Role.BranchSecretary or Role.Inspector => true,
                Role.CountyAdministrator or Role.Member => false,
                Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
            };

        /// <summary>Whether it can be held at an organisation of this type.</summary>
        public bool Fits(OrganizationType type) =>
            role switch
            {
                Role.BranchSecretary => type.IsBranch,
                Role.CommitteeAdministrator => !type.IsBranch && type is not OrganizationType.Group,
                Role.Inspector => true,
                Role.CountyAdministrator or Role.Member => false,
                Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
            };
    }

    extension(OrganizationType type)
    {
        private bool IsBranch =>
            type
                is OrganizationType.Branch
                    or OrganizationType.JointBranch
                    or OrganizationType.TemporaryBranch
                    or OrganizationType.TemporaryJointBranch;
    }

    extension(Period period)
    {
        public bool Overlaps(Period other) => (other.To is null || period.From < other.To) && (period.To is null || other.From < period.To);
    }
}
