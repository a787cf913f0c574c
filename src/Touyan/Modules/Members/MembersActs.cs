using Touyan.Modules.Trail;

namespace Touyan.Modules.Members;

/// <summary>Acts on members as the trail knows them (docs/events.md).</summary>
public static class MembersActs
{
    public static readonly TrailAct Import = new("member.import", "导入党员", MembersPermissions.Import);

    public static readonly TrailAct TakeBack = new("member.take-back", "撤销导入的党员", MembersPermissions.Import);

    public static readonly TrailAct Reveal = new("member.reveal", "查看敏感信息原文", MembersPermissions.Reveal);
}
