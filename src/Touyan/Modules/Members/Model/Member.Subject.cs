using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Model;

public sealed partial class Member
{
    /// <summary>The member as the trail names him.</summary>
    public TrailSubject Subject => new("member", Id.Value, Name, OrganizationId);
}
