namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class MeetingExamples
{
    private const string Id = "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f";

    private const string Arrangement =
        "\"title\": \"十一月主题党日\", \"on\": \"2026-11-20\", \"beginsAt\": \"14:30:00\", \"place\": \"村党群服务中心\", \"mode\": \"onSite\", \"chair\": \"李伟\", \"agenda\": \"学习文件\\n志愿服务\"";

    public const string Plan =
        $"{{ \"organization\": \"{Id}\", \"kind\": \"21\", \"also\": [\"14\"], \"hosts\": [], \"participants\": [], {Arrangement} }}";

    public const string Change = $"{{ {Arrangement}, \"why\": \"会议室另有安排\" }}";

    public const string Reason = "{ \"reason\": \"与换届大会冲突\" }";

    public const string List = $"{{ \"branch\": \"{Id}\", \"present\": [\"{Id}\"], \"fromPaper\": false }}";

    public const string Away = $"{{ \"memberId\": \"{Id}\", \"kind\": \"onLeave\", \"reason\": \"住院\" }}";

    public const string Guest = $"{{ \"memberId\": \"{Id}\" }}";

    public const string Code = "{ \"code\": \"482913\", \"online\": false }";

    public const string Online = $"{{ \"memberId\": \"{Id}\", \"proof\": \"视频会议中发言，截图已上传\" }}";

    private const string Template =
        "\"kind\": \"21\", \"also\": [\"14\"], \"title\": \"十一月主题党日\", \"firstMonth\": \"2026-11\", \"lastMonth\": \"2026-12\", \"sectors\": [\"01\"], \"agenda\": \"集中学习\\n志愿服务\", \"materials\": \"党章第一章\", \"mustRecord\": \"学习体会\"";

    public const string Publish = $"{{ \"organization\": \"{Id}\", {Template} }}";

    public const string Revise = $"{{ {Template}, \"why\": \"补充学习内容\" }}";

    public const string FollowUp = $"{{ \"what\": \"排查村级道路的破损处\", \"holders\": [\"{Id}\"], \"dueOn\": \"2026-12-20\" }}";

    public const string Report = "{ \"text\": \"已排查三处，两处修好\" }";

    public const string Settle = "{ \"verdict\": \"returned\", \"words\": \"第三处还没有修\" }";

    public const string Rearrange = $"{{ \"holders\": [\"{Id}\"], \"dueOn\": \"2027-01-20\", \"why\": \"天气原因\" }}";

    public const string Minutes =
        "{ \"on\": \"2026-11-20\", \"chair\": \"李伟\", \"recorder\": \"王芳\", \"speaker\": \"李伟\", \"minutes\": \"学习文件，讨论村级道路养护。\", \"evidenceOn\": \"2026-11-20\" }";

    public const string Resolution =
        $"{{ \"branch\": \"{Id}\", \"matter\": \"18\", \"title\": \"村级道路养护\", \"content\": \"同意由村集体出资养护村级道路\", \"vote\": {{ \"entitled\": 20, \"present\": 16, \"for\": 15, \"against\": 0, \"abstained\": 1 }} }}";

    public const string Note = "{ \"text\": \"记录本第二页主持人应为王建国\" }";

    public const string Excuse =
        $"{{ \"memberId\": \"{Id}\", \"ground\": \"11\", \"from\": \"2026-11-01\", \"care\": \"支部委员每月上门送学一次\" }}";

    public const string EndExcuse = "{ \"on\": \"2026-11-20\", \"why\": \"身体恢复\" }";
}
