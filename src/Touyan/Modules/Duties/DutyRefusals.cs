using Touyan.Kernel;

namespace Touyan.Modules.Duties;

/// <summary>All expected "no" of this module. Codes are stable; messages are for the user.</summary>
public static class DutyRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("duty.not-found", "找不到这项任务。");

    public static readonly Refusal NoOrganization = Refusal.NotFound("duty.no-organization", "找不到这个党组织。");

    public static readonly Refusal NoCounties = Refusal.NotFound("duty.no-counties", "找不到这些县（市、区）的汇总。");

    public static readonly Refusal NotOwed = Refusal.Conflict("duty.not-owed", "这一期任务不由该党组织承担。");

    public static readonly Refusal AlreadyDone = Refusal.Conflict("duty.already-done", "这一期任务已经完成，不需要免除。");

    public static readonly Refusal AlreadyExcused = Refusal.Conflict("duty.already-excused", "这一期任务已经免除。");

    public static readonly Refusal NotBegun = Refusal.Conflict("duty.not-begun", "这一期还没有开始，不能免除。");
}
