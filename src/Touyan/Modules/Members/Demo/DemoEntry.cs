using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Members.Demo;

/// <summary>What tells of invented rows: they are many, and nobody did anything to each.</summary>
internal static class DemoEntry
{
    public static TrailEntry Of(DemoPlan plan, string what, DateTime at)
    {
        var by = new Actor
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "演示数据",
            Posts = [],
            Origin = "demo",
        };
        return TrailEntry.Of(by, MembersActs.Demo, new TrailSubject("demo", Guid.Empty, "演示数据"), at, reason: null, what);
    }
}
