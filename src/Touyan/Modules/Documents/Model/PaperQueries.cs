using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Model;

internal static class PaperQueries
{
    extension(TouyanDb db)
    {
        /// <summary>
        /// Whose: papers of organisations within reach under the permission, issued there or concerning them; for a member those about himself that he
        /// may see.
        /// </summary>
        public IQueryable<Paper> PapersInSightOf(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return db.Papers;

            var within = organizations.Within(reach);
            var there = db.PaperOrganizations.Where(o => within.Contains(o.OrganizationId)).Select(o => o.PaperId);
            if (reach.Self is not { } self)
                return db.Papers.Where(p => there.Contains(p.Id));

            var own = self.Value;
            return db.Papers.Where(p =>
                there.Contains(p.Id) || (p.IsForSubject && p.SubjectKind == PaperSubject.Member && p.SubjectId == own)
            );
        }
    }

    extension(IQueryable<Paper> papers)
    {
        /// <summary>Those in a state on a day.</summary>
        public IQueryable<Paper> In(PaperState? state, DateOnly today) => state is not { } asked ? papers : papers.In(asked, today);

        private IQueryable<Paper> In(PaperState state, DateOnly today) =>
            state switch
            {
                PaperState.Voided => papers.Where(p => p.VoidedOn != null),
                PaperState.Receipted => papers.Where(p => p.ReceiptOn != null),
                PaperState.Expired => papers.Where(p => p.VoidedOn == null && p.ReceiptOn == null && p.ValidUntil < today),
                PaperState.Valid => papers.Where(p =>
                    p.VoidedOn == null && p.ReceiptOn == null && (p.ValidUntil == null || p.ValidUntil >= today)
                ),
            };

        public IQueryable<Paper> OfKind(string? kind) => string.IsNullOrEmpty(kind) ? papers : papers.Where(p => p.Kind == kind);

        public IQueryable<Paper> IssuedBy(OrganizationId? issuer) => issuer is null ? papers : papers.Where(p => p.IssuerId == issuer);

        public IQueryable<Paper> OfYear(int? year) => year is null ? papers : papers.Where(p => p.Year == year);

        /// <summary>Number or subject contains the text.</summary>
        public IQueryable<Paper> Named(string? text) =>
            string.IsNullOrWhiteSpace(text)
                ? papers
                : papers.Where(p => p.Number.Contains(text.Trim()) || p.SubjectTitle.Contains(text.Trim()));
    }
}
