using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members;

/// <summary>Every member is organised into a branch, whatever stands above it (党章第八条).</summary>
internal static class Branches
{
    extension(OrganizationType type)
    {
        /// <summary>True for organisations that members stand in directly.</summary>
        public bool HasMembers =>
            type
                is OrganizationType.Branch
                    or OrganizationType.JointBranch
                    or OrganizationType.TemporaryBranch
                    or OrganizationType.TemporaryJointBranch
                    or OrganizationType.Group;
    }
}
