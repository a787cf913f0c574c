using Touyan.Modules.Members;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>
/// What somebody did who sits in a committee counts where he sits, wherever it was done: the lesson that a secretary gave in a village, the theme day
/// of his own branch that a leader came to. Once for each committee, however many posts he has in it.
/// </summary>
internal static class PartsAtPosts
{
    extension(IQueryable<MeetingPart> parts)
    {
        public IQueryable<MeetingPart> AtPosts(ICommittees committees) =>
            (
                from part in parts
                join post in committees.PostStretches on part.MemberId equals post.MemberId
                where post.From <= part.On && (post.To == null || post.To > part.On)
                select new MeetingPart
                {
                    Id = part.Id,
                    Kind = part.Kind,
                    MemberId = part.MemberId,
                    OrganizationId = post.OrganizationId,
                    Title = part.Title,
                    On = part.On,
                    ConfirmedOn = part.ConfirmedOn,
                    Gave = part.Gave,
                }
            ).Distinct();
    }
}
