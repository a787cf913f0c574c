using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Transfers.Model;

internal static class TransferQueries
{
    extension(IQueryable<Transfer> transfers)
    {
        /// <summary>Whose: transfers from, to or by organisations within reach; one's own.</summary>
        public IQueryable<Transfer> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return transfers;

            MemberId? self = reach.Self;
            if (reach.Tops.Count == 0)
                return transfers.Where(t => self != null && t.MemberId == self);

            var within = organizations.Within(Reach.Of(reach.Tops)).Select(id => (OrganizationId?)id);
            return transfers.Where(t =>
                within.Contains(t.FromId)
                || within.Contains(t.ToId)
                || within.Contains(t.SenderId)
                || within.Contains(t.ReceiverId)
                || (self != null && t.MemberId == self)
            );
        }

        /// <summary>Neither ended nor moved.</summary>
        public IQueryable<Transfer> StillOpen =>
            transfers.Where(t =>
                t.State == TransferState.Submitted
                || t.State == TransferState.OnTheWay
                || t.State == TransferState.Accepted
                || t.State == TransferState.Expired
            );

        /// <summary>在途: a letter is out, or was, and he has not come anywhere.</summary>
        public IQueryable<Transfer> InBetween =>
            transfers.Where(t =>
                t.State == TransferState.OnTheWay || t.State == TransferState.Accepted || t.State == TransferState.Expired
            );
    }
}
