using Touyan.Modules.Trail;

namespace Touyan.Modules.Duties;

/// <summary>Acts on duties as the trail knows them (docs/events.md). Excuses are acts of their cases.</summary>
public static class DutyActs
{
    public static readonly TrailAct Export = new("duty.export", "导出定期任务", DutiesPermissions.Export);
}
