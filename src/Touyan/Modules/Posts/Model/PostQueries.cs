using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Posts.Model;

internal static class PostQueries
{
    extension(IQueryable<ServicePost> posts)
    {
        /// <summary>Whose: posts of organisations within reach; a member sees those of the branch where he stands.</summary>
        public IQueryable<ServicePost> VisibleTo(Actor by, Permission permission, IOrganizations organizations, IMembers members)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return posts;

            var within = organizations.Within(reach);
            var known = members.Known;
            return reach.Self is { } self
                ? posts.Where(p =>
                    within.Contains(p.OrganizationId) || known.Any(m => m.Id == self && m.OrganizationId == p.OrganizationId)
                )
                : posts.Where(p => within.Contains(p.OrganizationId));
        }

        public IQueryable<ServicePost> OpenOn(DateOnly day) =>
            posts.Where(p => p.ClosedOn == null && p.Since <= day && (p.Until == null || p.Until >= day));
    }

    extension(IQueryable<PostHolding> holdings)
    {
        /// <summary>In force: whoever left the branch or the books holds no post of it any more, whatever his record says.</summary>
        public IQueryable<PostHolding> InForce(IQueryable<ServicePost> posts, IMembers members)
        {
            var known = members.Known;
            return holdings.Where(h =>
                h.EndedOn == null
                && posts.Any(p =>
                    p.Id == h.PostId
                    && p.ClosedOn == null
                    && known.Any(m =>
                        m.Id == h.MemberId
                        && m.OrganizationId == p.OrganizationId
                        && (m.Standing == MembershipStanding.Normal || m.Standing == MembershipStanding.LostContact)
                    )
                )
            );
        }
    }

    extension(IQueryable<ServiceDeed> deeds)
    {
        /// <summary>Whose: deeds of organisations within reach; a member sees his own.</summary>
        public IQueryable<ServiceDeed> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return deeds;

            var within = organizations.Within(reach);
            return reach.Self is { } self
                ? deeds.Where(d => d.MemberId == self || within.Contains(d.OrganizationId))
                : deeds.Where(d => within.Contains(d.OrganizationId));
        }

        public IQueryable<ServiceDeed> Standing(DeedState state) =>
            state switch
            {
                DeedState.Waiting => deeds.Where(d => d.ConfirmedAt == null && d.WithdrawnAt == null),
                DeedState.Confirmed => deeds.Where(d => d.ConfirmedAt != null && d.WithdrawnAt == null),
                DeedState.Withdrawn => deeds.Where(d => d.WithdrawnAt != null),
            };
    }
}
