using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Model;

internal static class MemberQueries
{
    extension(IQueryable<Member> members)
    {
        /// <summary>Whose: members of organisations within reach under the permission; for a member himself.</summary>
        public IQueryable<Member> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return members;

            if (reach.Self is not { } self)
                return members.In(organizations.Within(reach));

            if (reach.Tops.Count == 0)
                return members.Where(m => m.Id == self);

            var within = organizations.Within(reach);
            return members.Where(m => m.Id == self || within.Contains(m.OrganizationId));
        }

        /// <summary>Members that are counted: neither suspended nor gone.</summary>
        public IQueryable<Member> OnTheBooks =>
            members.Where(m => m.Standing == MembershipStanding.Normal || m.Standing == MembershipStanding.LostContact);

        /// <summary>Full members that are counted: what the set-up rules ask for.</summary>
        public IQueryable<Member> FullOnTheBooks => members.OnTheBooks.Where(m => m.Kind == MemberKind.Full);

        /// <summary>Members of these organisations.</summary>
        public IQueryable<Member> In(IQueryable<OrganizationId> places) => members.Where(m => places.Contains(m.OrganizationId));
    }
}
