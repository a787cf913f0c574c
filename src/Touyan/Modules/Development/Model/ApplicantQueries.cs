using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Development.Model;

internal static class ApplicantQueries
{
    extension(IQueryable<Applicant> applicants)
    {
        /// <summary>Whose: those of branches within reach under the permission; a member sees the way he came himself.</summary>
        public IQueryable<Applicant> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return applicants;

            if (reach.Self is not { } self)
                return applicants.In(organizations.Within(reach));

            if (reach.Tops.Count == 0)
                return applicants.Where(a => a.MemberId == self);

            var within = organizations.Within(reach);
            return applicants.Where(a => a.MemberId == self || within.Contains(a.OrganizationId));
        }

        public IQueryable<Applicant> In(IQueryable<OrganizationId> places) => applicants.Where(a => places.Contains(a.OrganizationId));

        /// <summary>Still on the way.</summary>
        public IQueryable<Applicant> OnTheWay => applicants.Where(a => a.EndedOn == null);

        /// <summary>Letters are the beginning of the pinyin or of its initials; anything else is a part of the name.</summary>
        public IQueryable<Applicant> Named(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return applicants;

            var name = text.Trim();
            if (!name.All(char.IsAsciiLetter))
                return applicants.Where(a => a.Name.Contains(name));

            var (from, end) = (name.ToLowerInvariant(), name.ToLowerInvariant() + '~');
            return applicants.Where(a =>
                (string.Compare(a.Initials, from) >= 0 && string.Compare(a.Initials, end) < 0)
                || (string.Compare(a.NameKey, from) >= 0 && string.Compare(a.NameKey, end) < 0)
            );
        }
    }
}
